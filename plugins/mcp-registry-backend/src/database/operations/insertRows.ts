import { Knex } from 'knex';

/** Below the number of terms that SQLite takes in one statement. */
const CHUNK = 200;

/** Inserts many rows; existing ones stay as they are. */
export async function insertRows<TRow extends object>(
  tx: Knex,
  table: string,
  rows: TRow[],
): Promise<void> {
  for (let from = 0; from < rows.length; from += CHUNK) {
    const chunk = rows.slice(from, from + CHUNK);
    await tx(table).insert(chunk).onConflict().ignore();
  }
}
