import {
  ProjectedServer,
  ProjectedServers,
  ProjectedServersQuery,
} from 'backstage-plugin-mcp-registry-common';
import { Knex } from 'knex';
import { ServerRow } from '../../database';
import { parseCursor, toCursor } from './cursor';
import { toManifestDetails } from './manifestDetails';
import { parseManifestColumn } from './parseRow';
import { SummaryRow } from './rows';
import { SortKey, toOrderedSql } from './serverSort';
import { listValues } from './summaries';

const DEFAULT_LIMIT = 200;

type Row = Pick<
  SummaryRow,
  | 'name'
  | 'title'
  | 'description'
  | 'entity_ref'
  | 'owner_ref'
  | 'system_ref'
  | 'lifecycle'
  | 'trust_level'
  | 'verdict_status'
  | 'latest_version'
  | 'tools_count'
> &
  Pick<ServerRow, 'origin_location' | 'manifest'> & {
    binding: ProjectedServer['binding'];
  };

const COLUMNS: (keyof Row)[] = [
  'name',
  'title',
  'description',
  'entity_ref',
  'owner_ref',
  'system_ref',
  'lifecycle',
  'trust_level',
  'verdict_status',
  'latest_version',
  'tools_count',
  'origin_location',
  'manifest',
  'binding',
];

const BY_NAME: SortKey = {
  expression: 'servers.name',
  type: 'text',
  order: 'asc',
};

/** Lists what catalog entities are made of, by name, one page at a time. */
export async function listProjected(
  knex: Knex,
  query: ProjectedServersQuery,
): Promise<ProjectedServers> {
  const { cursor, limit = DEFAULT_LIMIT, ...question } = query;
  const name = toOrderedSql(knex, BY_NAME);
  const page = knex('servers')
    .orderByRaw(name)
    .limit(limit + 1);
  if (question.name) {
    page.whereIn('name', question.name);
  }
  if (cursor) {
    const after = parseCursor(cursor, { question, types: ['text'] });
    page.whereRaw(`${name} > ?`, after);
  }
  const rows: Row[] = await page.select(COLUMNS);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: await toProjected(knex, shown),
    ...(rows.length > limit && last
      ? { nextCursor: toCursor(question, [last.name]) }
      : {}),
  };
}

async function toProjected(
  knex: Knex,
  rows: Row[],
): Promise<ProjectedServer[]> {
  const tags = await listValues(knex, {
    table: 'server_tags',
    column: 'tag',
    names: rows.map(row => row.name),
  });
  return rows.map(row => ({
    ...toProjectedServer(row),
    tags: tags.get(row.name) ?? [],
  }));
}

function toProjectedServer(row: Row): Omit<ProjectedServer, 'tags'> {
  const { manifest, governance } = parseManifestColumn(row.manifest);
  return {
    name: row.name,
    title: row.title,
    description: row.description,
    entityRef: row.entity_ref,
    binding: row.binding,
    originLocation: row.origin_location ?? undefined,
    owner: row.owner_ref ?? undefined,
    system: row.system_ref ?? undefined,
    lifecycle: row.lifecycle,
    ...toManifestDetails(manifest, governance),
    trustLevel: row.trust_level,
    verdict: row.verdict_status,
    version: row.latest_version ?? undefined,
    tools: row.tools_count,
  };
}
