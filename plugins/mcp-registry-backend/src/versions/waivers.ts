import { ConflictError, InputError, NotFoundError } from '@backstage/errors';
import { WaiverRequest } from 'backstage-plugin-mcp-registry-common';
import { parseEnd } from 'mcp-governance';
import { Knex } from 'knex';
import { parseUntil } from '../config/parseUntil';
import { Journal, withJournal } from '../database/journal';
import { lockServer } from '../database/operations/findServer';
import { listServerWaivers } from '../database/operations/listServerWaivers';
import { updateServer } from '../database/operations/storeServer';
import { toStorableText } from '../database/storable';
import { WaiverRow } from '../database/tables';
import { Actors } from '../evaluation/storeVerdict';
import { RegistryStoreOptions } from '../evaluation/types';

const MAX_REASON = 1_000;

/**
 * Accepts a finding of a server. The server is judged again by whoever sees
 * its verdict run out, at once or after a crash.
 *
 * @returns the waiver's number
 * @throws NotFoundError where there is no such server
 * @throws ConflictError where the finding is accepted already
 * @throws InputError where it would be over before it begins
 */
export async function grantWaiver(
  store: RegistryStoreOptions,
  request: WaiverRequest,
  by: Actors,
): Promise<number> {
  const expires = readExpiry(request, store.clock.now());
  return withJournal(store, async (tx, journal) => {
    if (!(await lockServer(tx, request.server))) {
      throw new NotFoundError(`There is no server '${request.server}'`);
    }
    await refuseSecond(tx, request, journal.at);
    const row: Omit<WaiverRow, 'id'> = {
      server_name: request.server,
      fingerprint: request.fingerprint,
      reason: toStorableText(request.reason, MAX_REASON),
      granted_by: by.principal,
      granted_at: journal.at,
      expires_at: expires,
    };
    const [{ id }] = await tx<WaiverRow>('waivers').insert(row).returning('id');
    noteWaiver(journal, { row, by, event: 'waiver-granted' });
    await judgeSoon(tx, journal, request.server);
    return id;
  });
}

/**
 * Takes a waiver back; the audit trail keeps it.
 *
 * @returns the server's name
 * @throws NotFoundError where there is none
 */
export async function withdrawWaiver(
  store: RegistryStoreOptions,
  { id, reason }: { id: number; reason: string },
  by: Actors,
): Promise<string> {
  return withJournal(store, async (tx, journal) => {
    const row = await findWaiver(tx, id);
    await lockServer(tx, row.server_name);
    await tx<WaiverRow>('waivers').where({ id }).delete();
    noteWaiver(journal, { row, by, event: 'waiver-withdrawn', reason });
    await judgeSoon(tx, journal, row.server_name);
    return row.server_name;
  });
}

/** @throws NotFoundError where there is none */
export async function findWaiver(knex: Knex, id: number): Promise<WaiverRow> {
  const row = await knex<WaiverRow>('waivers').where({ id }).first();
  if (!row) {
    throw new NotFoundError(`There is no waiver '${id}' that you may see`);
  }
  return row;
}

function readExpiry({ expires }: WaiverRequest, now: string): string | null {
  if (expires === undefined) {
    return null;
  }
  const until = parseUntil(expires);
  if (until === undefined) {
    throw new InputError('body.expires: Is not a date');
  }
  if (until <= now) {
    throw new InputError('body.expires: Is over already');
  }
  return until;
}

async function refuseSecond(
  tx: Knex,
  { server, fingerprint }: WaiverRequest,
  now: string,
): Promise<void> {
  const waivers = await listServerWaivers(tx, server);
  const standing = waivers.find(
    each => each.fingerprint === fingerprint && isInForce(each, now),
  );
  if (standing) {
    throw new ConflictError(
      `The finding ${fingerprint} is accepted already, by waiver ${standing.id}. Take that back first`,
    );
  }
}

/** Whether a waiver has not expired. */
export function isInForce(
  { expires_at: expires }: Pick<WaiverRow, 'expires_at'>,
  now: string,
): boolean {
  const end = expires === null ? undefined : parseEnd(expires);
  return expires === null || (end !== undefined && Date.parse(now) < end);
}

/** Its verdict counts as run out from now on. */
async function judgeSoon(
  tx: Knex,
  { at }: Journal,
  server: string,
): Promise<void> {
  await updateServer(tx, server, { expires_at: at });
}

interface NotedWaiver {
  row: Omit<WaiverRow, 'id'>;
  by: Actors;
  event: 'waiver-granted' | 'waiver-withdrawn';
  reason?: string;
}

function noteWaiver(
  journal: Journal,
  { row, by, event, reason = row.reason }: NotedWaiver,
): void {
  const state = {
    fingerprint: row.fingerprint,
    reason: row.reason,
    grantedBy: row.granted_by,
    ...(row.expires_at !== null && { expires: row.expires_at }),
  };
  journal.audit.push({
    at: journal.at,
    event,
    outcome: 'success',
    ...by,
    server: row.server_name,
    ...(event === 'waiver-granted' ? { after: state } : { before: state }),
    reason,
  });
}
