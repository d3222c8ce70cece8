import { Knex } from 'knex';
import { SourceItemRow } from '../tables';

/** A version of a server, as a source's items claim it. */
export type ClaimKey = Pick<
  SourceItemRow,
  'source_id' | 'server_name' | 'version'
>;

/** Finds another location of the source that holds this version. */
export async function findHoldingItem(
  tx: Knex,
  { source_id, server_name, version }: ClaimKey,
  location: string,
): Promise<SourceItemRow | undefined> {
  return tx<SourceItemRow>('source_items')
    .where({ source_id, server_name, version })
    .whereNot({ location })
    .whereNot({ outcome: 'refused' })
    .orderBy('location')
    .first();
}
