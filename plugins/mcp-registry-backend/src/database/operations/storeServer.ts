import { Knex } from 'knex';
import { ServerRow } from '../tables';

/** Inserts a server. Fails where its name or its entity is taken. */
export async function insertServer(tx: Knex, row: ServerRow): Promise<void> {
  await tx<ServerRow>('servers').insert(row);
}

/** Changes some columns of a server. */
export async function updateServer(
  tx: Knex,
  name: string,
  row: Partial<ServerRow>,
): Promise<void> {
  await tx<ServerRow>('servers').where({ name }).update(row);
}
