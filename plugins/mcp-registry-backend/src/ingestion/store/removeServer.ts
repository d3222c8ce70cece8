import { Knex } from 'knex';
import { Journal } from '../../database/journal';
import { deleteServer } from '../../database/operations/deleteServer';
import { ServerRow } from '../../database/tables';
import { Actors } from '../../evaluation/storeVerdict';
import { loadStoredFacts } from '../../evaluation/fleet/loadStoredFacts';

/** A server to remove, and why. */
export interface Removal {
  /** Locked. */
  row: ServerRow;
  by: Actors;
  reason: string;
}

/** Removes a server with all its versions; the audit trail keeps the last word. */
export async function removeServer(
  tx: Knex,
  journal: Journal,
  { row, by, reason }: Removal,
): Promise<void> {
  const before = await loadStoredFacts(tx, row.name);
  await deleteServer(tx, row.name);
  journal.audit.push({
    at: journal.at,
    event: 'server-removed',
    outcome: 'success',
    ...by,
    server: row.name,
    ...(row.latest_version !== null && { version: row.latest_version }),
    before: {
      source: row.source_id,
      location: row.source_location,
      entityRef: row.entity_ref,
      owner: row.owner_ref,
    },
    reason,
  });
  journal.changes.push({
    at: journal.at,
    kind: 'server-removed',
    server_name: row.name,
    entity_ref: row.entity_ref,
  });
  journal.fleet.push({ server: row.name, before });
}
