import { NotFoundError } from '@backstage/errors';
import {
  RegistryWaiver,
  WaiverList,
  WaiverQuery,
} from 'backstage-plugin-mcp-registry-common';
import { Knex } from 'knex';
import { WaiverRow } from '../../database/tables';
import { VisibleServers } from '../../permissions';
import { findWaiver, isInForce } from '../../versions/waivers';
import { parseCursor, toCursor } from './cursor';
import { selectServers } from './serverFilter';

const DEFAULT_LIMIT = 50;

/** Which waivers, and when it is asked. */
export interface WaiverQuestion extends WaiverQuery {
  /** ISO 8601. */
  now: string;
}

/** Lists the waivers of the servers that may be seen, newest first. */
export async function listWaivers(
  knex: Knex,
  { now, cursor, limit = DEFAULT_LIMIT, ...question }: WaiverQuestion,
  visible?: VisibleServers,
): Promise<WaiverList> {
  const waivers = () => selectWaivers(knex, question, visible);
  const page = waivers()
    .orderBy('id', 'desc')
    .limit(limit + 1);
  if (cursor) {
    const [id] = parseCursor(cursor, { question, types: ['number'] });
    page.where('id', '<', id);
  }
  const [count]: { total: number | string }[] = await waivers().count({
    total: '*',
  });
  const rows: WaiverRow[] = await page.select();
  const shown = rows.slice(0, limit);
  const rules = await findRules(knex, shown);
  const last = shown.at(-1);
  return {
    items: shown.map(row => toRegistryWaiver(row, now, rules)),
    total: Number(count.total),
    ...(rows.length > limit && last
      ? { nextCursor: toCursor(question, [last.id]) }
      : {}),
  };
}

/**
 * Returns one waiver.
 *
 * @throws NotFoundError where there is none
 */
export async function getWaiver(
  knex: Knex,
  { id, now }: { id: number; now: string },
): Promise<RegistryWaiver> {
  const row = await findWaiver(knex, id);
  return toRegistryWaiver(row, now, await findRules(knex, [row]));
}

/**
 * Reads the number of a waiver that may be seen.
 *
 * @throws NotFoundError where there is none, or its server is hidden
 */
export async function findWaiverId(
  knex: Knex,
  id: string,
  visible?: VisibleServers,
): Promise<number> {
  const number = /^\d{1,9}$/.test(id) ? Number(id) : 0;
  const row: { id: number } | undefined = await selectWaivers(knex, {}, visible)
    .where({ id: number })
    .first('id');
  if (!row) {
    throw new NotFoundError(
      `There is no waiver '${id.slice(0, 100)}' that you may see`,
    );
  }
  return row.id;
}

function selectWaivers(
  knex: Knex,
  { server }: Pick<WaiverQuery, 'server'>,
  visible: VisibleServers | undefined,
): Knex.QueryBuilder {
  const shown = selectServers(knex, { filter: {}, visible });
  const query = knex('waivers').whereIn(
    'server_name',
    shown.select('servers.name'),
  );
  return server === undefined ? query : query.where('server_name', server);
}

const toKey = (server: string, fingerprint: string) =>
  JSON.stringify([server, fingerprint]);

/** Which rule reports each waiver's finding now. */
async function findRules(
  knex: Knex,
  waivers: WaiverRow[],
): Promise<Map<string, string>> {
  const rows: { server_name: string; fingerprint: string; rule: string }[] =
    await knex('findings')
      .whereIn(
        'server_name',
        waivers.map(row => row.server_name),
      )
      .whereIn(
        'fingerprint',
        waivers.map(row => row.fingerprint),
      )
      .select('server_name', 'fingerprint', 'rule');
  return new Map(
    rows.map(row => [toKey(row.server_name, row.fingerprint), row.rule]),
  );
}

function toRegistryWaiver(
  row: WaiverRow,
  now: string,
  rules: Map<string, string>,
): RegistryWaiver {
  return {
    id: String(row.id),
    server: row.server_name,
    fingerprint: row.fingerprint,
    reason: row.reason,
    grantedBy: row.granted_by,
    grantedAt: row.granted_at,
    expires: row.expires_at ?? undefined,
    where: 'registry',
    inForce: isInForce(row, now),
    rule: rules.get(toKey(row.server_name, row.fingerprint)),
  };
}
