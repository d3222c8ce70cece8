import { Knex } from 'knex';
import { ServerRow } from '../tables';

/** Removes a server with all that is its own; snapshots may be shared and stay. */
export async function deleteServer(tx: Knex, name: string): Promise<void> {
  await tx<ServerRow>('servers').where({ name }).delete();
}
