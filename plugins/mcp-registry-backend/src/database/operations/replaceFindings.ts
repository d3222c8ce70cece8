import { Knex } from 'knex';
import { FindingRow } from '../tables';
import { insertRows } from './insertRows';

/** Findings that are to be a server's own. */
export interface FindingsOf {
  name: string;
  rows: Omit<FindingRow, 'server_name' | 'position'>[];
  /** The server has none yet. */
  isNew?: boolean;
}

/** Replaces the findings by which servers are filtered and counted. */
export async function replaceFindings(
  tx: Knex,
  { name, rows, isNew = false }: FindingsOf,
): Promise<void> {
  if (!isNew) {
    await tx<FindingRow>('findings').where({ server_name: name }).delete();
  }
  const owned = rows.map((row, position) => ({
    server_name: name,
    position,
    ...row,
  }));
  await insertRows(tx, 'findings', owned);
}
