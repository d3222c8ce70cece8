import {
  Facets,
  FacetValue,
  ServerFilter,
} from 'backstage-plugin-mcp-registry-common';
import { Knex } from 'knex';
import { VisibleServers } from '../../permissions';
import { selectServers } from './serverFilter';

const MAX_VALUES = 1000;

const COLUMNS: Record<keyof Facets, string> = {
  trust: 'servers.trust_level',
  owner: 'servers.owner_ref',
  system: 'servers.system_ref',
  lifecycle: 'servers.lifecycle',
  transport: 'server_transports.transport',
  tag: 'server_tags.tag',
};

/**
 * Counts, for each facet, the servers that match the other filters by their
 * value of it, the most frequent first.
 */
export async function getFacets(
  knex: Knex,
  filter: ServerFilter,
  visible?: VisibleServers,
): Promise<Facets> {
  const count = (facet: keyof Facets) => {
    const others = { ...filter, [facet]: undefined };
    const servers = selectServers(knex, { filter: others, visible });
    return countValues(servers, COLUMNS[facet]);
  };
  const [trust, owner, system, lifecycle, transport, tag] = await Promise.all([
    count('trust'),
    count('owner'),
    count('system'),
    count('lifecycle'),
    count('transport'),
    count('tag'),
  ]);
  return { trust, owner, system, lifecycle, transport, tag };
}

async function countValues(
  servers: Knex.QueryBuilder,
  column: string,
): Promise<FacetValue[]> {
  const [table] = column.split('.');
  if (table !== 'servers') {
    servers.join(table, `${table}.server_name`, 'servers.name');
  }
  const rows: { value: string; count: number | string }[] = await servers
    .whereNotNull(column)
    .groupBy(column)
    .select({ value: column })
    .count({ count: '*' })
    .orderBy('count', 'desc')
    .limit(MAX_VALUES);
  return rows
    .map(({ value, count }) => ({ value, count: Number(count) }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
