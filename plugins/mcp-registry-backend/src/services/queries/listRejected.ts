import {
  RejectedList,
  RejectedManifest,
  RejectedQuery,
} from 'backstage-plugin-mcp-registry-common';
import { Knex } from 'knex';
import { Finding } from 'mcp-governance';
import { SourceItemRow } from '../../database';
import { VisibleServers } from '../../permissions';
import { parseCursor, toCursor } from './cursor';
import { hideServers } from './hideServers';
import { selectRejected } from './listSources';
import { toRenderedFindings } from './renderVerdict';
import { orderBySortKeys, SortKey, whereAfter } from './serverSort';

const DEFAULT_LIMIT = 50;

/** Keeps cursors of other lists apart. */
const QUESTION = { list: 'rejected' };

const KEYS: SortKey[] = [
  { expression: 'source_items.source_id', type: 'text', order: 'asc' },
  { expression: 'source_items.location', type: 'text', order: 'asc' },
];

type RejectedRow = Pick<
  SourceItemRow,
  'source_id' | 'location' | 'read_at' | 'findings'
>;

/** Lists the manifests that no server could be made of, by place. */
export async function listRejected(
  knex: Knex,
  { cursor, limit = DEFAULT_LIMIT }: RejectedQuery,
  visible?: VisibleServers,
): Promise<RejectedList> {
  const types = KEYS.map(key => key.type);
  const after = cursor && parseCursor(cursor, { question: QUESTION, types });
  const page = selectRejected(knex, visible)
    .limit(limit + 1)
    .select('source_id', 'location', 'read_at', 'findings');
  orderBySortKeys(page, { knex, keys: KEYS });
  if (after) {
    whereAfter(page, { knex, keys: KEYS, after });
  }
  const [count]: { total: number | string }[] = await selectRejected(
    knex,
    visible,
  ).count({ total: '*' });
  const found: RejectedRow[] = await page;
  const rows = found.slice(0, limit);
  const last = rows.at(-1);
  return {
    items: await toManifests(knex, rows, visible),
    total: Number(count.total),
    ...(found.length > limit && last
      ? { nextCursor: toCursor(QUESTION, [last.source_id, last.location]) }
      : {}),
  };
}

async function toManifests(
  knex: Knex,
  rows: RejectedRow[],
  visible: VisibleServers | undefined,
): Promise<RejectedManifest[]> {
  const parsed = rows.map(row => parseFindings(row.findings));
  const shown = await hideServers(knex, parsed.flat(), visible);
  let taken = 0;
  return rows.map((row, index) => ({
    sourceId: row.source_id,
    location: row.location,
    readAt: row.read_at,
    findings: toRenderedFindings(
      shown.slice(taken, (taken += parsed[index].length)),
    ),
  }));
}

function parseFindings(text: string): Finding[] {
  return JSON.parse(text);
}
