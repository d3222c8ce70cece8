import { parseUntil } from '../../config/parseUntil';
import { lockServer } from '../../database/operations/findServer';
import { findVersion } from '../../database/operations/findVersion';
import { VersionKey } from '../../database/operations/listVersions';
import { toStorableText } from '../../database/storable';
import { changeStatus, StatusColumns } from '../../versions/changeStatus';
import { Intake } from '../intake/types';
import { Step } from './step';
import { toActors } from './toActors';

const MAX_MESSAGE = 1_000;

type Decided = Pick<VersionKey, 'status' | 'status_set_by'>;

/**
 * The status that a version has once its manifest is taken: what somebody
 * decided, else what the manifest declares.
 */
export function statusAfter(
  { parsed }: Intake,
  present: Decided | undefined,
): Decided {
  if (present && present.status_set_by !== null) {
    const { status, status_set_by } = present;
    return { status, status_set_by };
  }
  const status = parsed.governance.deprecated ? 'deprecated' : 'active';
  return { status, status_set_by: null };
}

/**
 * Deprecates the version that was taken as its manifest declares, or makes it
 * active again where it no longer does. What somebody decided stays.
 */
export async function followDeclared({
  tx,
  journal,
  intake,
  bench,
  existing,
}: Step): Promise<void> {
  const { name, version: number } = intake;
  const present = existing.versions.find(each => each.version === number);
  const columns = toColumns(intake);
  const isActive = (present?.status ?? 'active') === 'active';
  if (columns.status === 'active' && isActive) {
    return;
  }
  const key = { server_name: name, version: number };
  const version = await findVersion(tx, key);
  const row = await lockServer(tx, name);
  if (row && version?.status_set_by === null) {
    const by = toActors(intake);
    const reason = toReason(columns);
    const update = { row, version, columns, by, reason, bench };
    await changeStatus(tx, journal, update);
  }
}

function toColumns({ parsed }: Intake): StatusColumns {
  const { deprecated } = parsed.governance;
  if (!deprecated) {
    return {
      status: 'active',
      status_message: null,
      sunset_at: null,
      status_set_by: null,
    };
  }
  const { message, sunset } = deprecated;
  return {
    status: 'deprecated',
    status_message: toStorableText(message, MAX_MESSAGE),
    sunset_at: (sunset !== undefined && parseUntil(sunset)) || null,
    status_set_by: null,
  };
}

function toReason({ status }: StatusColumns): string {
  return status === 'deprecated'
    ? 'Its manifest declares it deprecated'
    : 'Its manifest no longer declares it deprecated';
}
