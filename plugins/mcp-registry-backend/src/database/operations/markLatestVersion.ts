import { Knex } from 'knex';
import { VersionRow } from '../tables';

/** Makes one version of a server its latest, and no other. */
export async function markLatestVersion(
  tx: Knex,
  key: Pick<VersionRow, 'server_name' | 'version'>,
): Promise<void> {
  await tx<VersionRow>('versions')
    .where({ server_name: key.server_name, latest: true })
    .whereNot({ version: key.version })
    .update({ latest: false });
  await tx<VersionRow>('versions').where(key).update({ latest: true });
}
