import { Knex } from 'knex';
import { VersionRow } from '../tables';

/** Publishes a version: from here on it never changes but in its status. */
export async function insertVersion(tx: Knex, row: VersionRow): Promise<void> {
  await tx<VersionRow>('versions').insert(row);
}
