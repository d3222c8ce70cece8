import {
  ServerList,
  ServerListQuery,
} from 'backstage-plugin-mcp-registry-common';
import { Knex } from 'knex';
import { VisibleServers } from '../../permissions';
import { parseCursor, toCursor } from './cursor';
import { SummaryRow } from './rows';
import { ServerScope, selectServers } from './serverFilter';
import {
  orderBySortKeys,
  SortKey,
  toSortColumn,
  toSortKeys,
  whereAfter,
} from './serverSort';
import { selectSummaries, SHORT_DESCRIPTION, toSummaries } from './summaries';
import { toWords } from './words';

const DEFAULT_LIMIT = 50;

type PageRow = SummaryRow & Record<string, string | number>;

/** Lists the servers that match and may be seen, one page at a time. */
export async function listServers(
  knex: Knex,
  query: ServerListQuery,
  visible?: VisibleServers,
): Promise<ServerList> {
  const { cursor, limit = DEFAULT_LIMIT, ...question } = query;
  const { sort, order, ...filter } = question;
  const scope: ServerScope = { filter, visible };
  const keys = toSortKeys(query);
  const types = keys.map(key => key.type);
  const after = cursor ? parseCursor(cursor, { question, types }) : undefined;

  const [totals, rows] = await Promise.all([
    countServers(knex, scope),
    selectPage(knex, { scope, keys, after, limit: limit + 1 }),
  ]);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    items: await toSummaries(knex, page, toWords(filter.q)),
    ...totals,
    ...(rows.length > limit && last
      ? { nextCursor: toCursor(question, toSortValues(last, keys)) }
      : {}),
  };
}

/** Counts the servers of a scope and their tools. */
async function countServers(knex: Knex, scope: ServerScope) {
  const [row]: { total: number | string; tools: number | string | null }[] =
    await selectServers(knex, scope)
      .count({ total: '*' })
      .sum({ tools: 'servers.tools_count' });
  return { total: Number(row.total), totalTools: Number(row.tools ?? 0) };
}

async function selectPage(
  knex: Knex,
  options: {
    scope: ServerScope;
    keys: SortKey[];
    after?: (string | number)[];
    limit: number;
  },
): Promise<PageRow[]> {
  const { scope, keys, after, limit } = options;
  const page = selectSummaries(selectServers(knex, scope))
    .select(knex.raw(SHORT_DESCRIPTION))
    .limit(limit);
  orderBySortKeys(page, { knex, keys });
  if (after) {
    whereAfter(page, { knex, keys, after });
  }
  return page;
}

function toSortValues(row: PageRow, keys: SortKey[]): (string | number)[] {
  return keys.map((_, index) => row[toSortColumn(index)]);
}
