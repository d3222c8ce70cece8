import { Knex } from 'knex';
import { VersionRow } from '../tables';

/** What ordering and comparing versions needs of each. */
export type VersionKey = Pick<
  VersionRow,
  | 'version'
  | 'ordinal'
  | 'latest'
  | 'status'
  | 'status_set_by'
  | 'published_at'
  | 'contract_digest'
  | 'snapshot_digest'
>;

/** Lists a server's versions in the order of publishing. */
export async function listVersions(
  tx: Knex,
  serverName: string,
): Promise<VersionKey[]> {
  return tx<VersionRow>('versions')
    .where({ server_name: serverName })
    .orderBy('ordinal')
    .select(
      'version',
      'ordinal',
      'latest',
      'status',
      'status_set_by',
      'published_at',
      'contract_digest',
      'snapshot_digest',
    );
}
