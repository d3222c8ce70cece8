import {
  KubernetesValidatorFunctions,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';

/** More wrapped entities than these are left out of the catalog. */
const MAX_WRAPPED = 6;

const { isValidKind, isValidNamespace, isValidObjectName } =
  KubernetesValidatorFunctions;

function parseParts(value: string, defaultKind: string) {
  try {
    return parseEntityRef(value.toLowerCase(), { defaultKind });
  } catch {
    return undefined;
  }
}

/**
 * Completes an entity reference, and refuses one that no entity can have: the
 * catalog would fail to process whatever relates to it.
 *
 * @returns `kind:namespace/name` in lower case
 */
export function toEntityRef(
  value: string,
  defaultKind: string,
): string | undefined {
  const parts = parseParts(value.trim(), defaultKind);
  return parts &&
    isValidKind(parts.kind) &&
    isValidNamespace(parts.namespace) &&
    isValidObjectName(parts.name)
    ? stringifyEntityRef(parts)
    : undefined;
}

/** Completes an entity reference of one of some kinds, the first by default. */
export function toEntityRefOfKind(
  value: string | undefined,
  kinds: [string, ...string[]],
): string | undefined {
  const ref = toEntityRef(value ?? '', kinds[0]);
  return kinds.some(kind => ref?.startsWith(`${kind}:`)) ? ref : undefined;
}

/**
 * What a server's entity depends on: the entities that it wraps, APIs unless
 * they say otherwise.
 *
 * @returns at most six complete entity references, sorted, each once
 * @public
 */
export function wrappedEntityRefs(wraps: string[]): string[] {
  const refs = wraps.flatMap(value => toEntityRef(value, 'api') ?? []);
  return [...new Set(refs)].sort().slice(0, MAX_WRAPPED);
}
