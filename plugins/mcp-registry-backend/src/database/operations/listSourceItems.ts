import { Knex } from 'knex';
import { SourceItemRow } from '../tables';

/** Which server each location of a source claims. */
export async function listSourceItems(
  tx: Knex,
  sourceId: string,
): Promise<Pick<SourceItemRow, 'location' | 'server_name' | 'outcome'>[]> {
  return tx<SourceItemRow>('source_items')
    .where({ source_id: sourceId })
    .orderBy('location')
    .select('location', 'server_name', 'outcome');
}
