import { ServerListQuery } from 'backstage-plugin-mcp-registry-common';
import { Knex } from 'knex';

/** One column of an order; texts are compared byte by byte. */
export interface SortKey {
  expression: string;
  type: 'text' | 'number';
  order: 'asc' | 'desc';
}

type Sort = NonNullable<ServerListQuery['sort']>;
type FirstKey = Omit<SortKey, 'order'>;

/** Cut as versions are, so that a cursor stays short; names tell the rest apart. */
const TITLE: FirstKey = {
  expression: 'substr(servers.title_sort, 1, 80)',
  type: 'text',
};

const FIRST_KEYS: Record<Sort, FirstKey> = {
  title: TITLE,
  trust: { expression: 'servers.trust_rank', type: 'number' },
  owner: { expression: `coalesce(servers.owner_ref, '')`, type: 'text' },
  tools: { expression: 'servers.tools_count', type: 'number' },
  version: { expression: 'substr(servers.version_sort, 1, 200)', type: 'text' },
  read: { expression: 'servers.read_at', type: 'text' },
};

/** The keys of an order, which no two servers share all of. */
export function toSortKeys({
  sort = 'title',
  order = 'asc',
}: ServerListQuery): SortKey[] {
  const keys: SortKey[] = [{ ...FIRST_KEYS[sort], order }];
  if (sort !== 'title') {
    keys.push({ ...TITLE, order: 'asc' });
  }
  keys.push({ expression: 'servers.name', type: 'text', order: 'asc' });
  return keys;
}

/** A key in SQL. PostgreSQL would order texts by its locale otherwise. */
export function toOrderedSql(
  knex: Knex,
  { expression, type }: SortKey,
): string {
  const isPostgres = String(knex.client.config.client).startsWith('pg');
  return isPostgres && type === 'text'
    ? `(${expression} COLLATE "C")`
    : `(${expression})`;
}

/** Name of the column that holds a row's value of the key at an index. */
export const toSortColumn = (index: number) => `sort_${index}`;

/** Orders a query, and adds the values of the keys to its rows. */
export function orderBySortKeys(
  query: Knex.QueryBuilder,
  { knex, keys }: { knex: Knex; keys: SortKey[] },
) {
  keys.forEach((key, index) => {
    const sql = toOrderedSql(knex, key);
    query.select(knex.raw(`${sql} AS ${toSortColumn(index)}`));
    query.orderByRaw(`${sql} ${key.order}`);
  });
}

/** Leaves only the rows that come after these values of the keys. */
export function whereAfter(
  query: Knex.QueryBuilder,
  options: { knex: Knex; keys: SortKey[]; after: (string | number)[] },
) {
  const { knex, keys, after } = options;
  const columns = keys.map(key => toOrderedSql(knex, key));
  query.where(either => {
    keys.forEach((key, index) => {
      either.orWhere(all => {
        for (let before = 0; before < index; before++) {
          all.whereRaw(`${columns[before]} = ?`, [after[before]]);
        }
        const sign = key.order === 'asc' ? '>' : '<';
        all.whereRaw(`${columns[index]} ${sign} ?`, [after[index]]);
      });
    });
  });
}
