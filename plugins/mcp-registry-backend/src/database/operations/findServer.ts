import { Knex } from 'knex';
import { ServerRow } from '../tables';

/** Reads one server. */
export async function findServer(
  tx: Knex,
  name: string,
): Promise<ServerRow | undefined> {
  return tx<ServerRow>('servers').where({ name }).first();
}

/**
 * Reads one server and keeps others from writing it until the transaction
 * ends.
 */
export async function lockServer(
  tx: Knex,
  name: string,
): Promise<ServerRow | undefined> {
  return tx<ServerRow>('servers').where({ name }).forUpdate().first();
}
