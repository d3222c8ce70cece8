import { Knex } from 'knex';
import { WaiverRow } from '../tables';

/** Lists the waivers of one server, oldest first, expired ones included. */
export async function listServerWaivers(
  tx: Knex,
  serverName: string,
): Promise<WaiverRow[]> {
  return tx<WaiverRow>('waivers')
    .where({ server_name: serverName })
    .orderBy('id')
    .select();
}
