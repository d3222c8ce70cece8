import { Knex } from 'knex';
import { Journal } from '../database/journal';
import { ServerRow, VersionRow } from '../database/tables';
import { Bench } from '../evaluation/judge';
import { reviewVersions } from '../evaluation/reviewVersions';
import { Actors } from '../evaluation/storeVerdict';
import { settleLatest } from './settleLatest';

/** The columns of a version that may change once it is published. */
export type StatusColumns = Pick<
  VersionRow,
  'status' | 'status_message' | 'sunset_at' | 'status_set_by'
>;

/** A version that gets another status. */
export interface StatusUpdate {
  /** Its server; locked. */
  row: ServerRow;
  version: VersionRow;
  columns: StatusColumns;
  by: Actors;
  /** For the audit trail. */
  reason: string;
  bench: Bench;
}

/**
 * Gives a version another status: audits and announces it, and makes its
 * server what its latest version makes it. Does nothing where the version has
 * that status already, from the same kind of authority.
 */
export async function changeStatus(
  tx: Knex,
  journal: Journal,
  update: StatusUpdate,
): Promise<void> {
  const { row, version, columns, by, bench } = update;
  if (isSame(version, columns)) {
    return;
  }
  const key = { server_name: row.name, version: version.version };
  await tx<VersionRow>('versions')
    .where(key)
    .update({ ...columns, status_changed_at: journal.at });
  noteChange(journal, update);
  const latest = await settleLatest(tx, journal, { row, bench, by });
  // While it was deleted nobody judged it.
  const all = version.status === 'deleted';
  await reviewVersions(tx, { owner: row, latest, bench, all });
}

/** What somebody decided holds from then on, even where it changes nothing. */
function isSame(before: StatusColumns, after: StatusColumns): boolean {
  const [isDecided, decides] = [before, after].map(
    ({ status_set_by: setBy }) => setBy !== null,
  );
  return (
    isDecided === decides &&
    before.status === after.status &&
    before.status_message === after.status_message &&
    before.sunset_at === after.sunset_at
  );
}

function noteChange(
  journal: Journal,
  { row, version, columns, by, reason }: StatusUpdate,
): void {
  journal.audit.push({
    at: journal.at,
    event: 'version-status-changed',
    outcome: 'success',
    ...by,
    server: row.name,
    version: version.version,
    before: toState(version),
    after: toState(columns),
    reason,
  });
  journal.changes.push({
    at: journal.at,
    kind: 'version-status-changed',
    server_name: row.name,
    entity_ref: row.entity_ref,
  });
}

function toState({
  status,
  status_message: message,
  sunset_at: sunsetAt,
}: StatusColumns) {
  return {
    status,
    ...(message !== null && { message }),
    ...(sunsetAt !== null && { sunsetAt }),
  };
}
