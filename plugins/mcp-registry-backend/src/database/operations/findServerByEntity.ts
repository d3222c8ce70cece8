import { Knex } from 'knex';
import { ServerRow } from '../tables';

/** Reads the server that a catalog entity stands for. */
export async function findServerByEntity(
  tx: Knex,
  entityRef: string,
): Promise<ServerRow | undefined> {
  return tx<ServerRow>('servers').where({ entity_ref: entityRef }).first();
}
