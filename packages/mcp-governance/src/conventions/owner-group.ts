import { normalizeEntityRef } from '../model/manifest/entityRef';

/**
 * The group that an owner names, in the catalog's full form.
 *
 * @returns `undefined` where it names none: no reference, or another kind
 * @public
 */
export function ownerGroupOf(owner: string): string | undefined {
  return normalizeEntityRef(owner, { defaultKind: 'group', kinds: ['group'] });
}
