import { Knex } from 'knex';
import { Waiver } from 'mcp-governance';
import { listServerWaivers } from '../database/operations/listServerWaivers';
import { WaiverRow } from '../database/tables';

/** Reads a row of `waivers` as it is judged with. */
export function toWaiver(row: WaiverRow): Waiver {
  return {
    server: row.server_name,
    fingerprint: row.fingerprint,
    reason: row.reason,
    grantedBy: row.granted_by,
    ...(row.expires_at !== null && { expires: row.expires_at }),
  };
}

/** Loads what the platform team accepts of one server. */
export async function loadWaivers(
  tx: Knex,
  serverName: string,
): Promise<Waiver[]> {
  const rows = await listServerWaivers(tx, serverName);
  return rows.map(toWaiver);
}
