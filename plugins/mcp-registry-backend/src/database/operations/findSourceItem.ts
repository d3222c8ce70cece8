import { Knex } from 'knex';
import { SourceItemRow } from '../tables';

/** Where a manifest stands. */
export type SourceItemKey = Pick<SourceItemRow, 'source_id' | 'location'>;

/** Reads what became of a manifest when it was last read. */
export async function findSourceItem(
  tx: Knex,
  { source_id, location }: SourceItemKey,
): Promise<SourceItemRow | undefined> {
  return tx<SourceItemRow>('source_items')
    .where({ source_id, location })
    .first();
}
