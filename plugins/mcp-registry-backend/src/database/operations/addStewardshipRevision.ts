import { Knex } from 'knex';
import { StewardshipRevisionRow } from '../tables';

/**
 * Adds a revision of who answers for a server.
 *
 * @returns its number, from 1
 */
export async function addStewardshipRevision(
  tx: Knex,
  row: Omit<StewardshipRevisionRow, 'revision'>,
): Promise<number> {
  const last = await tx<StewardshipRevisionRow>('stewardship_revisions')
    .where({ server_name: row.server_name })
    .orderBy('revision', 'desc')
    .first('revision');
  const revision = (last?.revision ?? 0) + 1;
  await tx<StewardshipRevisionRow>('stewardship_revisions').insert({
    ...row,
    revision,
  });
  return revision;
}
