import { Entity } from '@backstage/catalog-model';
import { MCP_SERVER_TYPE } from 'backstage-plugin-mcp-registry-common';

/** Whether an entity stands for an MCP server. @public */
export function isMcpServer(entity: Entity): boolean {
  return (
    entity.kind.toLowerCase() === 'api' && entity.spec?.type === MCP_SERVER_TYPE
  );
}
