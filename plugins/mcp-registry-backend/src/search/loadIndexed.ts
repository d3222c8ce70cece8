import { Knex } from 'knex';
import { SortKey, toOrderedSql } from '../services/queries/serverSort';
import { listValues } from '../services/queries/summaries';
import { SearchedRow } from './toIndexedServer';

type Row = Omit<SearchedRow, 'tags' | 'transports'>;

const COLUMNS = [
  'name',
  'title',
  'description',
  'origin',
  'owner_ref',
  'system_ref',
  'lifecycle',
  'trust_level',
  'trust_rank',
  'source_id',
  'manifest',
].map(column => `servers.${column}`);

const BY_NAME: SortKey = {
  expression: 'servers.name',
  type: 'text',
  order: 'asc',
};

/** Loads the servers of these names; those that are gone are not in it. */
export async function loadByName(
  knex: Knex,
  names: string[],
): Promise<SearchedRow[]> {
  return addValues(knex, await selectRows(knex).whereIn('servers.name', names));
}

/** Loads the page of servers that comes after a name. */
export async function loadPage(
  knex: Knex,
  { after, limit }: { after: string; limit: number },
): Promise<SearchedRow[]> {
  const name = toOrderedSql(knex, BY_NAME);
  const rows = await selectRows(knex)
    .whereRaw(`${name} > ?`, [after])
    .orderByRaw(name)
    .limit(limit);
  return addValues(knex, rows);
}

function selectRows(knex: Knex): Knex.QueryBuilder<object, Row[]> {
  return knex('servers')
    .leftJoin('snapshots', 'snapshots.digest', 'servers.snapshot_digest')
    .select(COLUMNS)
    .select({ content: 'snapshots.content' });
}

async function addValues(knex: Knex, rows: Row[]): Promise<SearchedRow[]> {
  const names = rows.map(row => row.name);
  const of = (table: string, column: string) =>
    listValues(knex, { table, column, names });
  const tags = await of('server_tags', 'tag');
  const transports = await of('server_transports', 'transport');
  return rows.map(row => ({
    ...row,
    tags: tags.get(row.name) ?? [],
    transports: transports.get(row.name) ?? [],
  }));
}
