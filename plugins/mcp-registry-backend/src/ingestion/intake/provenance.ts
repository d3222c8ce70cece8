import { createHash } from 'node:crypto';
import { entityRefFor } from 'backstage-plugin-mcp-registry-common';
import { toStorableText } from '../../database/storable';
import { ReadManifest } from '../types';
import { BoundEntity, Provenance } from './types';

const MAX_LOCATION = 700;
const MAX_PRINCIPAL = 255;

/**
 * A location as the tables hold it: a very long one is cut and ends in a
 * hash, so that it stays unique.
 */
export function toStoredLocation(location: string): string {
  const stored = toStorableText(location, MAX_LOCATION);
  if (stored === location) {
    return location;
  }
  const hash = createHash('sha256').update(location).digest('hex');
  return `${stored.slice(0, MAX_LOCATION - 41)}…${hash.slice(0, 40)}`;
}

/** Where a manifest came from, and who brought it. */
export function toProvenance(read: ReadManifest): Provenance {
  return {
    sourceId: read.sourceId,
    location: toStoredLocation(read.location),
    principal: toStorableText(read.by, MAX_PRINCIPAL),
    ...(read.actor !== undefined && {
      actor: toStorableText(read.actor, MAX_PRINCIPAL),
    }),
  };
}

/** The entity that stands for a server of this name. */
export function toBoundEntity(
  name: string,
  declared: ReadManifest['entity'],
): BoundEntity {
  return declared
    ? { ...declared, binding: 'catalog' }
    : { entityRef: entityRefFor(name), binding: 'provider' };
}
