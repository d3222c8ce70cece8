import { Knex } from 'knex';
import { VersionRow } from '../tables';

/** Makes one version of a server its latest, and no other. */
export async function markLatestVersion(
  tx: Knex,
  { server_name, version }: Pick<VersionRow, 'server_name' | 'version'>,
): Promise<void> {
  await tx<VersionRow>('versions')
    .where({ server_name })
    .update({ latest: tx.raw('version = ?', [version]) });
}
