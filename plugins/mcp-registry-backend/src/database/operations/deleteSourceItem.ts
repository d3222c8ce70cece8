import { Knex } from 'knex';
import { SourceItemRow } from '../tables';
import { SourceItemKey } from './findSourceItem';

/** Forgets a location that its source no longer holds. */
export async function deleteSourceItem(
  tx: Knex,
  { source_id, location }: SourceItemKey,
): Promise<void> {
  await tx<SourceItemRow>('source_items')
    .where({ source_id, location })
    .delete();
}
