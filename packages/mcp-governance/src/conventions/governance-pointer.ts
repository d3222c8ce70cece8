import { GOVERNANCE_KEY } from '../model/manifest/types';
import { createPointer } from '../model/pointer';

/**
 * Where a field of the governance block stands in the manifest.
 *
 * @public
 */
export function governancePointer(...segments: (string | number)[]): string {
  return createPointer(['_meta', GOVERNANCE_KEY, ...segments]);
}
