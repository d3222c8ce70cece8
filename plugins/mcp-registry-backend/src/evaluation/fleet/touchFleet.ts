import { FleetFacts } from 'mcp-governance';
import { Knex } from 'knex';
import { addParameterCounts } from '../../database/operations/addParameterCounts';
import { enqueueEvaluations } from '../../database/operations/enqueueEvaluations';
import { listCredentialUsers } from '../../database/operations/listCredentialUsers';
import { listParameterUsers } from '../../database/operations/listParameterUsers';
import { loadParameterCounts } from '../../database/operations/loadParameterCounts';
import { digestFleet } from './fleetDigest';
import {
  CountChange,
  diffParameters,
  ParameterCounts,
  subtractChanges,
} from './parameterCounts';
import { describeSharing, MAX_SAMPLE, TypeCounts } from './proportions';
import { listParameterTypes } from './storableFacts';

/** How one server's part of the fleet index changes. */
export interface FleetChange {
  server: string;
  /** Absent: the server is new. */
  before?: FleetFacts;
  /** Absent: the server is gone. */
  after?: FleetFacts;
  /** What the server's verdict was reached with. */
  fleetDigest?: string;
}

/**
 * Brings the fleet's sums up to date and notes the servers that now see
 * another fleet. Call it after `appendChanges`: under its lock all that
 * others committed is visible here, and nothing that they add meanwhile.
 *
 * @param token - the sequence that `appendChanges` returned
 */
export async function touchFleet(
  tx: Knex,
  change: FleetChange,
  token: number,
): Promise<void> {
  const { server, before, after } = change;
  const changes = diffParameters(
    before ? listParameterTypes(before) : [],
    after ? listParameterTypes(after) : [],
  ).sort(compareChanges);
  await addParameterCounts(tx, changes);
  const counts = await loadCounts(tx, change, changes);
  const users = await loadCredentialUsers(tx, change);
  const touched = [
    ...(await listTouchedByParameters(tx, counts, changes)),
    ...listTouchedByCredentials(change, users),
  ].filter(name => name !== server);
  if (seesOtherFleet(change, counts, users)) {
    touched.push(server);
  }
  await enqueueEvaluations(tx, [...new Set(touched)].sort(), token);
}

async function loadCounts(
  tx: Knex,
  { after }: FleetChange,
  changes: CountChange[],
): Promise<ParameterCounts> {
  const names = new Set([
    ...Object.keys(after?.parameters ?? {}),
    ...changes.map(({ parameter }) => parameter),
  ]);
  return loadParameterCounts(tx, [...names]);
}

function compareChanges(left: CountChange, right: CountChange): number {
  const [a, b] = [left, right].map(({ parameter, type }) =>
    JSON.stringify([parameter, type]),
  );
  return a < b ? -1 : 1;
}

async function listTouchedByParameters(
  tx: Knex,
  counts: ParameterCounts,
  changes: CountChange[],
): Promise<string[]> {
  const before = subtractChanges(counts, changes);
  const touched = [
    ...new Set(changes.map(({ parameter }) => parameter)),
  ].filter(
    name => !isSharedAlike(before.get(name) ?? {}, counts.get(name) ?? {}),
  );
  return touched.length > 0 ? listParameterUsers(tx, touched) : [];
}

function isSharedAlike(before: TypeCounts, after: TypeCounts): boolean {
  const [left, right] = [before, after].map(describeSharing);
  return JSON.stringify(left) === JSON.stringify(right);
}

/** Others with the credential that the server had, and with the one it has. */
interface CredentialUsers {
  before: string[];
  after: string[];
}

async function loadCredentialUsers(
  tx: Knex,
  { server, before, after }: FleetChange,
): Promise<CredentialUsers> {
  const load = async (reference: string | undefined) =>
    reference === undefined
      ? []
      : listCredentialUsers(tx, reference, {
          except: server,
          limit: MAX_SAMPLE + 1,
        });
  return {
    before: isOtherCredential(before, after)
      ? await load(before?.credentialReference)
      : [],
    after: await load(after?.credentialReference),
  };
}

function isOtherCredential(
  before: FleetFacts | undefined,
  after: FleetFacts | undefined,
): boolean {
  return before?.credentialReference !== after?.credentialReference;
}

/** Those who share a credential that the server began or ceased to use. */
function listTouchedByCredentials(
  { before, after }: FleetChange,
  users: CredentialUsers,
): string[] {
  if (!isOtherCredential(before, after)) {
    return [];
  }
  // Above the sample, one more or less is not seen.
  return [users.before, users.after]
    .filter(names => names.length <= MAX_SAMPLE)
    .flat();
}

/** Others may have changed the fleet since the verdict was reached. */
function seesOtherFleet(
  { after, fleetDigest }: FleetChange,
  counts: ParameterCounts,
  users: CredentialUsers,
): boolean {
  if (!after || fleetDigest === undefined) {
    return false;
  }
  const credentialUsers = Math.min(users.after.length, MAX_SAMPLE);
  const summary = { facts: after, counts, credentialUsers };
  return digestFleet(summary) !== fleetDigest;
}
