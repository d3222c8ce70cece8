import { Knex } from 'knex';
import { ServerRow } from '../tables';

/** Names the servers of a source that none of its locations claims. */
export async function listUnclaimedServers(
  tx: Knex,
  sourceId: string,
): Promise<string[]> {
  return tx<ServerRow>('servers')
    .where({ source_id: sourceId })
    .whereNotExists(
      tx('source_items')
        .whereRaw('source_items.source_id = servers.source_id')
        .whereRaw('source_items.server_name = servers.name')
        .select(tx.raw('1')),
    )
    .orderBy('name')
    .pluck('name');
}
