import { Knex } from 'knex';
import { ServerRow } from '../tables';

/** A catalog entity: our own of that name, or one that others declared. */
export type EntityKey = Pick<ServerRow, 'entity_ref' | 'binding'>;

/** Reads the server that a catalog entity stands for. */
export async function findServerByEntity(
  tx: Knex,
  { entity_ref, binding }: EntityKey,
): Promise<ServerRow | undefined> {
  return tx<ServerRow>('servers').where({ entity_ref, binding }).first();
}
