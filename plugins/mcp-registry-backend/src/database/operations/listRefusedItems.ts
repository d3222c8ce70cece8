import { Knex } from 'knex';
import { SourceItemRow } from '../tables';

/** Lists the manifests of a source that claim a server and were refused. */
export async function listRefusedItems(
  tx: Knex,
  key: { source_id: string; server_name: string },
): Promise<SourceItemRow[]> {
  return tx<SourceItemRow>('source_items').where({
    ...key,
    outcome: 'refused',
  });
}
