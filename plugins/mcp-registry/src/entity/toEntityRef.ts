import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';

const KIND = /^[a-z][a-z0-9]*$/i;
const NAME = /^[a-z0-9]([-a-z0-9_.]*[a-z0-9])?$/i;

/**
 * Makes a full entity reference out of untrusted text.
 *
 * @returns undefined where no entity could have it
 */
export function toEntityRef(
  text: string,
  defaultKind?: string,
): string | undefined {
  try {
    const ref = parseEntityRef(text, { defaultKind });
    return KIND.test(ref.kind) &&
      NAME.test(ref.namespace) &&
      NAME.test(ref.name)
      ? stringifyEntityRef(ref)
      : undefined;
  } catch {
    return undefined;
  }
}
