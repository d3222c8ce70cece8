import {
  ANNOTATION_ORIGIN_LOCATION,
  Entity,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { ANNOTATION_SERVER_NAME } from 'backstage-plugin-mcp-registry-common';
import { SeenEntity } from '../ingestion/types';

/** What an entity without a manifest says of its server. */
export function toSeenEntity(entity: Entity, sourceId: string): SeenEntity {
  const { metadata, spec } = entity;
  return {
    sourceId,
    entityRef: stringifyEntityRef(entity),
    originLocation: metadata.annotations?.[ANNOTATION_ORIGIN_LOCATION] ?? '',
    serverName: metadata.annotations?.[ANNOTATION_SERVER_NAME],
    title: metadata.title ?? metadata.name,
    description: metadata.description ?? '',
    owner: readRef(entity, 'owner', 'group'),
    system: readRef(entity, 'system', 'system'),
    lifecycle: readText(spec?.lifecycle),
    tags: metadata.tags ?? [],
    remotes: readRemotes(spec?.remotes),
  };
}

/** Full entity reference, lower case; none where the text is none. */
function readRef(
  entity: Entity,
  key: 'owner' | 'system',
  defaultKind: string,
): string | undefined {
  const ref = readText(entity.spec?.[key]);
  const defaultNamespace = entity.metadata.namespace ?? 'default';
  try {
    return ref === undefined
      ? undefined
      : stringifyEntityRef(
          parseEntityRef(ref, { defaultKind, defaultNamespace }),
        );
  } catch {
    return undefined;
  }
}

function readText(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function readRemotes(value: unknown): SeenEntity['remotes'] {
  const items: unknown[] = Array.isArray(value) ? value : [];
  return items.flatMap(item => {
    if (typeof item !== 'object' || item === null) {
      return [];
    }
    const type = 'type' in item ? readText(item.type) : undefined;
    const url = 'url' in item ? readText(item.url) : undefined;
    return type && url ? [{ type, url }] : [];
  });
}
