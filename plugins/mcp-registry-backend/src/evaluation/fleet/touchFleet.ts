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
  const changes = diffParameters(
    change.before ? listParameterTypes(change.before) : [],
    change.after ? listParameterTypes(change.after) : [],
  ).sort(compareChanges);
  await addParameterCounts(tx, changes);
  const names = new Set([
    ...Object.keys(change.after?.parameters ?? {}),
    ...changes.map(({ parameter }) => parameter),
  ]);
  const counts = await loadParameterCounts(tx, [...names]);
  const touched = [
    ...(await listTouchedByParameters(tx, counts, changes)),
    ...(await listTouchedByCredentials(tx, change)),
  ].filter(name => name !== change.server);
  if (await seesOtherFleet(tx, change, counts)) {
    touched.push(change.server);
  }
  await enqueueEvaluations(tx, [...new Set(touched)].sort(), token);
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

/** Those who share a credential that the server began or ceased to use. */
async function listTouchedByCredentials(
  tx: Knex,
  { server, before, after }: FleetChange,
): Promise<string[]> {
  const references = [before, after].map(facts => facts?.credentialReference);
  if (references[0] === references[1]) {
    return [];
  }
  const touched: string[] = [];
  for (const reference of references) {
    if (reference !== undefined) {
      const users = await listOtherUsers(tx, reference, server);
      // Above the sample, one more or less is not seen.
      touched.push(...(users.length > MAX_SAMPLE ? [] : users));
    }
  }
  return touched;
}

async function listOtherUsers(
  tx: Knex,
  reference: string,
  server: string,
): Promise<string[]> {
  return listCredentialUsers(tx, reference, {
    except: server,
    limit: MAX_SAMPLE + 1,
  });
}

/** Others may have changed the fleet since the verdict was reached. */
async function seesOtherFleet(
  tx: Knex,
  { server, after, fleetDigest }: FleetChange,
  counts: ParameterCounts,
): Promise<boolean> {
  if (!after || fleetDigest === undefined) {
    return false;
  }
  const reference = after.credentialReference;
  const users =
    reference === undefined ? [] : await listOtherUsers(tx, reference, server);
  const credentialUsers = Math.min(users.length, MAX_SAMPLE);
  const summary = { facts: after, counts, credentialUsers };
  return digestFleet(summary) !== fleetDigest;
}
