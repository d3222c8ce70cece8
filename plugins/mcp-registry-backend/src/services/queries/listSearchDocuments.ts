import {
  SearchDocument,
  SearchDocuments,
  SearchDocumentsQuery,
} from 'backstage-plugin-mcp-registry-common';
import { Knex } from 'knex';
import { Snapshot } from 'mcp-governance';
import { ServerRow, SnapshotRow } from '../../database';
import { parseCursor, toCursor } from './cursor';
import { parseManifestColumn } from './parseRow';
import { SummaryRow } from './rows';
import { SortKey, toOrderedSql } from './serverSort';
import { listValues } from './summaries';

const DEFAULT_LIMIT = 100;

/** Of a tool's description: what it does stands at its beginning. */
const MAX_DESCRIPTION = 200;

const COLUMNS = [
  'name',
  'title',
  'description',
  'entity_ref',
  'owner_ref',
  'owner_resolved',
  'system_ref',
  'lifecycle',
  'trust_level',
  'latest_version',
  'snapshot_digest',
  'manifest',
] as const;

type Row = Pick<SummaryRow & ServerRow, (typeof COLUMNS)[number]>;

const BY_NAME: SortKey = {
  expression: 'servers.name',
  type: 'text',
  order: 'asc',
};

/** Lists what search engines index of servers, by name, page by page. */
export async function listSearchDocuments(
  knex: Knex,
  { cursor, limit = DEFAULT_LIMIT }: SearchDocumentsQuery,
): Promise<SearchDocuments> {
  const name = toOrderedSql(knex, BY_NAME);
  const page = knex('servers')
    .orderByRaw(name)
    .limit(limit + 1);
  if (cursor) {
    const after = parseCursor(cursor, { question: {}, types: ['text'] });
    page.whereRaw(`${name} > ?`, after);
  }
  const rows: Row[] = await page.select([...COLUMNS]);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: await toDocuments(knex, shown),
    ...(rows.length > limit && last
      ? { nextCursor: toCursor({}, [last.name]) }
      : {}),
  };
}

async function toDocuments(knex: Knex, rows: Row[]): Promise<SearchDocument[]> {
  const names = rows.map(row => row.name);
  const [tags, tools] = await Promise.all([
    listValues(knex, { table: 'server_tags', column: 'tag', names }),
    listTools(
      knex,
      rows.flatMap(row => row.snapshot_digest ?? []),
    ),
  ]);
  return rows.map(row => ({
    ...toDocument(row),
    tags: tags.get(row.name) ?? [],
    tools: tools.get(row.snapshot_digest ?? '') ?? [],
  }));
}

async function listTools(
  knex: Knex,
  digests: string[],
): Promise<Map<string, SearchDocument['tools']>> {
  const rows: Pick<SnapshotRow, 'digest' | 'content'>[] = await knex(
    'snapshots',
  )
    .whereIn('digest', digests)
    .select('digest', 'content');
  return new Map(rows.map(row => [row.digest, toTools(row.content)]));
}

function toTools(content: string): SearchDocument['tools'] {
  const { tools }: Snapshot = JSON.parse(content);
  return tools.map(({ name, title, description }) => ({
    name,
    title,
    description: description?.slice(0, MAX_DESCRIPTION),
  }));
}

function toDocument(row: Row): Omit<SearchDocument, 'tags' | 'tools'> {
  return {
    name: row.name,
    title: row.title,
    description: row.description,
    entityRef: row.entity_ref,
    owner: row.owner_ref ?? undefined,
    ownerResolved: Boolean(row.owner_resolved),
    system: row.system_ref ?? undefined,
    lifecycle: row.lifecycle,
    trustLevel: row.trust_level,
    version: row.latest_version ?? undefined,
    wraps: parseManifestColumn(row.manifest).governance.wraps ?? [],
  };
}
