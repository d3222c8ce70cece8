import { Entity } from '@backstage/catalog-model';
import {
  ANNOTATION_SERVER_NAME,
  MCP_SERVER_TYPE,
} from 'backstage-plugin-mcp-registry-common';

/** Whether an entity stands for an MCP server. @public */
export function isMcpServer(entity: Entity): boolean {
  return (
    entity.kind.toLowerCase() === 'api' && entity.spec?.type === MCP_SERVER_TYPE
  );
}

/** Which server the registry knows an entity as, where it says so. */
export function toServerName(entity: Entity): string | undefined {
  return entity.metadata.annotations?.[ANNOTATION_SERVER_NAME];
}
