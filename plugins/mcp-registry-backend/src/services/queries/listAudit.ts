import {
  AuditEvent,
  AuditList,
  AuditQuery,
} from 'backstage-plugin-mcp-registry-common';
import { Knex } from 'knex';
import { AuditEventRow } from '../../database';
import { VisibleServers } from '../../permissions';
import { parseCursor, toCursor } from './cursor';
import { findHiddenNames, hideInObject, hideInText } from './hideServers';
import { selectServers } from './serverFilter';

const DEFAULT_LIMIT = 50;

type Row = Omit<AuditEventRow, 'outcome'> & { outcome: AuditEvent['outcome'] };

/**
 * Lists audit events, newest first. Where only some servers may be seen,
 * those about others are left out, and those about servers that are gone.
 */
export async function listAudit(
  knex: Knex,
  query: AuditQuery,
  visible?: VisibleServers,
): Promise<AuditList> {
  const { cursor, limit = DEFAULT_LIMIT, ...question } = query;
  const events = () => selectEvents(knex, question, visible);
  const page = events()
    .orderBy('id', 'desc')
    .limit(limit + 1);
  if (cursor) {
    const [id] = parseCursor(cursor, { question, types: ['number'] });
    page.where('id', '<', id);
  }
  const [count]: { total: number | string }[] = await events().count({
    total: '*',
  });
  const rows: Row[] = await page.select();
  const items = rows.slice(0, limit).map(toEvent);
  const last = items.at(-1);
  return {
    items: visible ? await hideOthers(knex, items, visible) : items,
    total: Number(count.total),
    ...(rows.length > limit && last
      ? { nextCursor: toCursor(question, [last.id]) }
      : {}),
  };
}

/** An event about one server may tell of another one, which is hidden. */
async function hideOthers(
  knex: Knex,
  events: AuditEvent[],
  visible: VisibleServers,
): Promise<AuditEvent[]> {
  const states = events.flatMap(({ before, after }) => [
    before ?? {},
    after ?? {},
  ]);
  const hidden = await findHiddenNames(knex, states, visible);
  return events.map(event => ({
    ...event,
    ...(event.before && { before: hideInObject(event.before, hidden) }),
    ...(event.after && { after: hideInObject(event.after, hidden) }),
    ...(event.reason && { reason: hideInText(event.reason, hidden) }),
  }));
}

function selectEvents(
  knex: Knex,
  { server, event }: AuditQuery,
  visible: VisibleServers | undefined,
): Knex.QueryBuilder {
  const query = knex('audit_events');
  if (server !== undefined) {
    query.where('server_name', server);
  }
  if (event !== undefined) {
    query.where('event', event);
  }
  if (visible !== undefined) {
    const shown = selectServers(knex, { filter: {}, visible });
    query.where(either =>
      either
        .whereNull('server_name')
        .orWhereIn('server_name', shown.select('servers.name')),
    );
  }
  return query;
}

function toEvent(row: Row): AuditEvent {
  return {
    id: Number(row.id),
    at: row.at,
    event: row.event,
    outcome: row.outcome,
    principal: row.principal,
    actor: row.actor ?? undefined,
    server: row.server_name ?? undefined,
    version: row.version ?? undefined,
    before: parseState(row.before),
    after: parseState(row.after),
    reason: row.reason ?? undefined,
  };
}

function parseState(text: string | null): AuditEvent['before'] {
  return text === null ? undefined : JSON.parse(text);
}
