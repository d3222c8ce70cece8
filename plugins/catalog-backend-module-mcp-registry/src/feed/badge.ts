import {
  ANNOTATION_BOUND_SERVER,
  ANNOTATION_TRUST_LEVEL,
  ANNOTATION_VERDICT,
  ProjectedServer,
  REGISTRY_LOCATION,
  wrappedEntityRefs,
} from 'backstage-plugin-mcp-registry-common';

/** What the processor has to know of a server, and no more. */
export type Badge = {
  server: string;
  /** The one entity that stands for the server. */
  entityRef: string;
  /** The origin location that this entity must come from. */
  origin: string;
  /** What to write on it; nothing where the provider has written it. */
  annotations: Record<string, string>;
  /** References of the entities that the server wraps. */
  dependsOn: string[];
};

function annotationsOf(server: ProjectedServer): Record<string, string> {
  return server.binding === 'provider'
    ? {}
    : {
        [ANNOTATION_BOUND_SERVER]: server.name,
        [ANNOTATION_TRUST_LEVEL]: server.trustLevel,
        [ANNOTATION_VERDICT]: server.verdict,
      };
}

/** A server that is bound to no location gives no badge. */
export function toBadge(server: ProjectedServer): Badge | undefined {
  const provided = server.binding === 'provider';
  const origin = provided ? REGISTRY_LOCATION : server.originLocation;
  return origin === undefined
    ? undefined
    : {
        server: server.name,
        entityRef: server.entityRef.toLowerCase(),
        origin,
        annotations: annotationsOf(server),
        dependsOn: wrappedEntityRefs(server.wraps),
      };
}

/** Equal badges leave an entity as it is. */
export function isSameBadge(one?: Badge, other?: Badge): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function areStrings(values: unknown[]): boolean {
  return values.every(value => typeof value === 'string');
}

/** Whether a value that some version of this module stored is a badge. */
export function isBadge(value: unknown): value is Badge {
  return (
    isRecord(value) &&
    areStrings([value.server, value.entityRef, value.origin]) &&
    isRecord(value.annotations) &&
    areStrings(Object.values(value.annotations)) &&
    Array.isArray(value.dependsOn) &&
    areStrings(value.dependsOn)
  );
}
