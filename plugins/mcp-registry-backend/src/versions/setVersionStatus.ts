import { InputError, NotFoundError } from '@backstage/errors';
import { VersionStatusRequest } from 'backstage-plugin-mcp-registry-common';
import { Knex } from 'knex';
import { parseUntil } from '../config/parseUntil';
import { Journal, withJournal } from '../database/journal';
import { lockServer } from '../database/operations/findServer';
import { findVersion } from '../database/operations/findVersion';
import { toStorableText } from '../database/storable';
import { ServerRow, VersionRow } from '../database/tables';
import { EvaluationContextLoader } from '../evaluation/EvaluationContextLoader';
import { Bench } from '../evaluation/judge';
import { reviewVersions } from '../evaluation/reviewVersions';
import { Actors } from '../evaluation/storeVerdict';
import { RegistryStoreOptions } from '../evaluation/types';
import { settleLatest } from './settleLatest';

/** A version's new status, and who wants it. */
export interface StatusChange {
  server: string;
  version: string;
  request: VersionStatusRequest;
  by: Actors;
  /** Asked again while the server is locked; throws where it is not theirs. */
  authorize(owner: string | undefined): void;
}

type StatusColumns = Pick<
  VersionRow,
  'status' | 'status_message' | 'sunset_at'
>;

const MAX_MESSAGE = 1_000;

/**
 * Makes a version active, deprecated or deleted. The server is then what its
 * latest version makes it, and versions whose baseline was deleted are held
 * against another one.
 *
 * @throws NotFoundError where there is no such version
 * @throws InputError where status, message and sunset do not fit each other
 */
export async function setVersionStatus(
  store: RegistryStoreOptions,
  change: StatusChange,
): Promise<void> {
  const columns = toColumns(change.request);
  const loader = new EvaluationContextLoader(store);
  const bench = { loader, frame: await loader.openFrame() };
  await withJournal(store, async (tx, journal) => {
    const row = await lockServer(tx, change.server);
    change.authorize(row?.owner_ref ?? undefined);
    const key = { server_name: change.server, version: change.version };
    const version = row && (await findVersion(tx, key));
    if (!row || !version) {
      throw new NotFoundError(
        `Server '${change.server.slice(
          0,
          200,
        )}' has no version '${change.version.slice(0, 255)}'`,
      );
    }
    if (!isSame(version, columns)) {
      await tx<VersionRow>('versions').where(key).update(columns);
      noteChange(journal, { row, version, columns, change });
      await settle(tx, journal, { row, bench, by: change.by });
    }
  });
}

async function settle(
  tx: Knex,
  journal: Journal,
  settling: { row: ServerRow; bench: Bench; by: Actors },
): Promise<void> {
  const latest = await settleLatest(tx, journal, settling);
  const { row: owner, bench } = settling;
  await reviewVersions(tx, { owner, latest, bench });
}

function toColumns({
  status,
  message,
  sunsetAt,
}: VersionStatusRequest): StatusColumns {
  if (sunsetAt !== undefined && status !== 'deprecated') {
    throw new InputError(
      'body.sunsetAt: Only a deprecated version has a sunset',
    );
  }
  if (message !== undefined && status === 'active') {
    throw new InputError('body.message: An active version has no message');
  }
  const sunset = sunsetAt === undefined ? null : parseUntil(sunsetAt);
  if (sunset === undefined) {
    throw new InputError('body.sunsetAt: Is not a date');
  }
  return {
    status,
    status_message:
      message === undefined ? null : toStorableText(message, MAX_MESSAGE),
    sunset_at: sunset,
  };
}

function isSame(before: StatusColumns, after: StatusColumns): boolean {
  return (
    before.status === after.status &&
    before.status_message === after.status_message &&
    before.sunset_at === after.sunset_at
  );
}

interface NotedChange {
  row: ServerRow;
  version: VersionRow;
  columns: StatusColumns;
  change: StatusChange;
}

function noteChange(
  journal: Journal,
  { row, version, columns, change }: NotedChange,
): void {
  journal.audit.push({
    at: journal.at,
    event: 'version-status-changed',
    outcome: 'success',
    ...change.by,
    server: row.name,
    version: version.version,
    before: toState(version),
    after: toState(columns),
    reason: change.request.reason,
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
