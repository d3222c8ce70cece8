import { Knex } from 'knex';
import { ServerRow, SourceItemRow } from '../tables';
import { SourceItemKey } from './findSourceItem';

/** What a location held when it was last read, and how its server was judged. */
export type KnownItem = Pick<
  SourceItemRow,
  | 'version'
  | 'content_digest'
  | 'manifest_sha256'
  | 'snapshot_sha256'
  | 'snapshot_path'
> &
  Pick<ServerRow, 'entity_ref' | 'policy_digest' | 'verdict'> & {
    server_name: string;
  };

const COLUMNS = [
  'source_items.server_name',
  'source_items.version',
  'source_items.content_digest',
  'source_items.manifest_sha256',
  'source_items.snapshot_sha256',
  'source_items.snapshot_path',
  'servers.entity_ref',
  'servers.policy_digest',
  'servers.verdict',
];

/** Finds a location whose manifest was taken when it was last read. */
export async function findKnownItem(
  knex: Knex,
  { source_id, location }: SourceItemKey,
): Promise<KnownItem | undefined> {
  const rows: KnownItem[] = await knex('source_items')
    .join('servers', 'servers.name', 'source_items.server_name')
    .where({
      'source_items.source_id': source_id,
      'source_items.location': location,
      'source_items.outcome': 'accepted',
      'servers.source_id': source_id,
    })
    .select(COLUMNS);
  return rows[0];
}
