import { Knex } from 'knex';
import { FindingRow } from '../tables';
import { insertRows } from './insertRows';

/** Replaces the findings by which servers are filtered and counted. */
export async function replaceFindings(
  tx: Knex,
  name: string,
  rows: Omit<FindingRow, 'server_name' | 'position'>[],
): Promise<void> {
  await tx<FindingRow>('findings').where({ server_name: name }).delete();
  const owned = rows.map((row, position) => ({
    server_name: name,
    position,
    ...row,
  }));
  await insertRows(tx, 'findings', owned);
}
