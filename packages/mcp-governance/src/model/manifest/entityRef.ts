const KIND = /^[a-z][a-z0-9]{0,62}$/;
const NAMESPACE = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const NAME = /^[a-z0-9](?:[a-z0-9_.-]*[a-z0-9])?$/;
const MAX_PART = 63;

/** What a reference may leave out, and which kinds it may name. */
export interface EntityRefRules {
  defaultKind: string;
  kinds: readonly string[];
}

/**
 * Writes an entity reference in full and in lower case: with default kind
 * `group`, `payments` is `group:default/payments`.
 *
 * @returns `undefined` where it is no reference, or to another kind
 */
export function normalizeEntityRef(
  reference: string,
  { defaultKind, kinds }: EntityRefRules,
): string | undefined {
  const parts = /^(?:([^:/]*):)?(?:([^:/]*)\/)?([^:/]*)$/.exec(
    reference.trim().toLowerCase(),
  );
  if (!parts) {
    return undefined;
  }
  const [, kind = defaultKind, namespace = 'default', name] = parts;
  const isValid =
    KIND.test(kind) &&
    kinds.includes(kind) &&
    isPart(namespace, NAMESPACE) &&
    isPart(name, NAME);
  return isValid ? `${kind}:${namespace}/${name}` : undefined;
}

function isPart(text: string, pattern: RegExp): boolean {
  return text.length <= MAX_PART && pattern.test(text);
}
