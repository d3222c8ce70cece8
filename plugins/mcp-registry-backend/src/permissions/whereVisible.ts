import { PermissionCriteria } from '@backstage/plugin-permission-common';
import { Knex } from 'knex';
import { McpServerPredicate } from './predicate';

/** Which servers a call may see. */
export type VisibleServers = PermissionCriteria<McpServerPredicate>;

const COLUMNS: Record<McpServerPredicate['property'], string> = {
  owner: 'servers.owner_ref',
  trustLevel: 'servers.trust_level',
  lifecycle: 'servers.lifecycle',
  sourceId: 'servers.source_id',
  origin: 'servers.origin',
};

/**
 * Leaves only the servers that a call may see.
 *
 * @param query - a query over the table `servers`
 * @param visible - absent: every server
 */
export function whereVisible(
  query: Knex.QueryBuilder,
  visible: VisibleServers | undefined,
): Knex.QueryBuilder {
  return visible === undefined
    ? query
    : query.where(builder => addCriteria(builder, visible));
}

function addCriteria(builder: Knex.QueryBuilder, criteria: VisibleServers) {
  if ('allOf' in criteria) {
    addAll(builder, criteria.allOf);
  } else if ('anyOf' in criteria) {
    addAny(builder, criteria.anyOf);
  } else if ('not' in criteria) {
    builder.whereNot(inner => addCriteria(inner, criteria.not));
  } else {
    addPredicate(builder, criteria);
  }
}

function addAll(builder: Knex.QueryBuilder, all: VisibleServers[]) {
  builder.whereRaw('1 = 1');
  for (const each of all) {
    builder.where(inner => addCriteria(inner, each));
  }
}

function addAny(builder: Knex.QueryBuilder, any: VisibleServers[]) {
  builder.whereRaw('1 = 0');
  for (const each of any) {
    builder.orWhere(inner => addCriteria(inner, each));
  }
}

/** Never leaves NULL as its answer: `not` would keep it NULL. */
function addPredicate(
  builder: Knex.QueryBuilder,
  { property, values }: McpServerPredicate,
) {
  const column = COLUMNS[property];
  builder.whereNotNull(column).whereIn(column, values);
}
