import { GovernanceScope } from '../model/manifest/types';
import { CheckContext } from './types';

/** A scope as the newer version declares it. */
export function findScope(
  scope: string,
  { after }: CheckContext,
): GovernanceScope | undefined {
  return after.parsed?.governance.auth?.scopes?.find(
    ({ name }) => name === scope,
  );
}
