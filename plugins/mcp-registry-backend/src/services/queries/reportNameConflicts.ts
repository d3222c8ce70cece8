import { NameConflicts } from 'backstage-plugin-mcp-registry-common';
import { Knex } from 'knex';
import { withJournal } from '../../database/journal';
import { toStorableText } from '../../database/storable';
import { AuditEvent, RegistryStoreOptions } from '../../evaluation/types';

const MAX_NAME = 200;
const MAX_LOCATION = 2000;

/** Who reports what. */
export interface NameConflictReport {
  conflicts: NameConflicts['conflicts'];
  principal: string;
}

type Holders = ReadonlyMap<string, string>;

interface HolderRow {
  name: string;
  name_held_by: string | null;
}

/**
 * Notes which servers' entity names other locations hold: those reported,
 * and no others.
 *
 * @returns every server to judge again: those whose holder changed, and, so
 * that nothing stays undone after a crash, those whose name is held
 */
export async function reportNameConflicts(
  store: RegistryStoreOptions,
  { conflicts, principal }: NameConflictReport,
): Promise<string[]> {
  const holders: Holders = new Map(
    conflicts.map(({ server, heldBy }) => [
      toStorableText(server, MAX_NAME),
      toStorableText(heldBy, MAX_LOCATION),
    ]),
  );
  return withJournal(store, async (tx, journal) => {
    const rows = await selectHolders(tx, [...holders.keys()]);
    for (const row of rows.filter(each => isChanged(each, holders))) {
      await tx('servers')
        .where({ name: row.name })
        .update({ name_held_by: holders.get(row.name) ?? null });
      const event = toEvent(row, holders.get(row.name));
      journal.audit.push({ ...event, at: journal.at, principal });
    }
    return rows.map(({ name }) => name);
  });
}

/** Rows whose name is held, or is reported to be. */
async function selectHolders(tx: Knex, names: string[]): Promise<HolderRow[]> {
  return tx('servers')
    .whereIn('name', names)
    .orWhereNotNull('name_held_by')
    .orderBy('name')
    .forUpdate()
    .select('name', 'name_held_by');
}

function isChanged(row: HolderRow, holders: Holders): boolean {
  return row.name_held_by !== (holders.get(row.name) ?? null);
}

function toEvent(
  row: HolderRow,
  heldBy: string | undefined,
): Omit<AuditEvent, 'at' | 'principal'> {
  return {
    event: heldBy === undefined ? 'entity-name-freed' : 'entity-name-taken',
    outcome: 'success',
    server: row.name,
    before: { heldBy: row.name_held_by },
    after: { heldBy: heldBy ?? null },
  };
}
