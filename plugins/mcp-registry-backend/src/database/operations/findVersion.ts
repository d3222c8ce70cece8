import { Knex } from 'knex';
import { VersionRow } from '../tables';

/** Reads one version of a server. */
export async function findVersion(
  tx: Knex,
  key: Pick<VersionRow, 'server_name' | 'version'>,
): Promise<VersionRow | undefined> {
  return tx<VersionRow>('versions').where(key).first();
}
