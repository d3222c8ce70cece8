import { Knex } from 'knex';
import { SourceItemRow } from '../tables';

/** Notes what became of a manifest. */
export async function storeSourceItem(
  tx: Knex,
  row: SourceItemRow,
): Promise<void> {
  await tx<SourceItemRow>('source_items')
    .insert(row)
    .onConflict(['source_id', 'location'])
    .merge();
}
