import { Entity } from '@backstage/catalog-model';
import {
  ANNOTATION_MANIFEST,
  ANNOTATION_PREFIX,
  ANNOTATION_SERVER_NAME,
} from 'backstage-plugin-mcp-registry-common';

/** What the authors of an entity may say; the rest is the registry's. */
const INPUTS = [ANNOTATION_MANIFEST, ANNOTATION_SERVER_NAME];

function isForged(key: string): boolean {
  return key.startsWith(ANNOTATION_PREFIX) && !INPUTS.includes(key);
}

/**
 * Replaces the registry's own annotations on an entity, whoever wrote them.
 * The entity is not validated yet: what is no annotation is left alone.
 */
export function withOwnAnnotations(
  entity: Entity,
  own: Record<string, string>,
): Entity {
  const given: unknown = entity.metadata.annotations ?? {};
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    return entity;
  }
  const kept = Object.entries(given).filter(([key]) => !isForged(key));
  const annotations = { ...Object.fromEntries(kept), ...own };
  return { ...entity, metadata: { ...entity.metadata, annotations } };
}
