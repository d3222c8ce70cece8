import { Known } from '../../model/json';
import { ParsedManifest } from '../../model/manifest/types';
import { Snapshot } from '../../model/snapshot/types';
import { Change } from '../changes';
import { diffAuth } from './diff-auth';
import { diffDetails } from './diff-details';
import { diffErrors } from './diff-errors';
import { diffPackages } from './diff-packages';
import { diffRemotes } from './diff-remotes';
import { diffScopes } from './diff-scopes';

/**
 * Differences in what callers rely on that stands in the manifest.
 *
 * @param snapshot - the older one, which says what tools there were
 */
export function diffContracts(
  before: ParsedManifest,
  after: ParsedManifest,
  snapshot: Known<Snapshot>,
): Change[] {
  return [
    ...diffDetails(before, after),
    ...diffRemotes(before, after),
    ...diffPackages(before, after),
    ...diffAuth(before, after),
    ...diffScopes(before, after, snapshot),
    ...diffErrors(before, after),
  ];
}
