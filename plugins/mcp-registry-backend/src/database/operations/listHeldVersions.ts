import { Knex } from 'knex';
import { SourceItemRow } from '../tables';
import { ClaimKey } from './findHoldingItem';

/** Which versions of a server the other locations of its source hold. */
export async function listHeldVersions(
  tx: Knex,
  key: Omit<ClaimKey, 'version'>,
  location: string,
): Promise<string[]> {
  const versions: (string | null)[] = await tx<SourceItemRow>('source_items')
    .where(key)
    .whereNot({ location })
    .whereNot({ outcome: 'refused' })
    .pluck('version');
  return versions.filter(version => version !== null);
}
