import { InputError, NotFoundError } from '@backstage/errors';
import { VersionStatusRequest } from 'backstage-plugin-mcp-registry-common';
import { parseUntil } from '../config/parseUntil';
import { withJournal } from '../database/journal';
import { lockServer } from '../database/operations/findServer';
import { findVersion } from '../database/operations/findVersion';
import { toStorableText } from '../database/storable';
import { EvaluationContextLoader } from '../evaluation/EvaluationContextLoader';
import { Actors } from '../evaluation/storeVerdict';
import { RegistryStoreOptions } from '../evaluation/types';
import { changeStatus, StatusColumns } from './changeStatus';

/** A version's new status, and who wants it. */
export interface StatusChange {
  server: string;
  version: string;
  request: VersionStatusRequest;
  by: Actors;
  /** Asked again while the server is locked; throws where it is not theirs. */
  authorize(owner: string | undefined): void;
}

const MAX_MESSAGE = 1_000;
const MAX_PRINCIPAL = 255;

/**
 * Makes a version active, deprecated or deleted. The server is then what its
 * latest version makes it, and versions whose baseline was deleted are held
 * against another one. From then on its manifest has no say in its status.
 *
 * @throws NotFoundError where there is no such version
 * @throws InputError where status, message and sunset do not fit each other
 */
export async function setVersionStatus(
  store: RegistryStoreOptions,
  change: StatusChange,
): Promise<void> {
  const columns = toColumns(change);
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
    const { by, request } = change;
    const { reason } = request;
    const update = { row, version, columns, by, reason, bench };
    await changeStatus(tx, journal, update);
  });
}

function toColumns({ request, by }: StatusChange): StatusColumns {
  const { status, message, sunsetAt } = request;
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
    status_set_by: toStorableText(by.principal, MAX_PRINCIPAL),
  };
}
