import { Knex } from 'knex';
import { McpServerResource } from './predicate';

interface ResourceRow {
  name: string;
  owner_ref: string | null;
  trust_level: string;
  lifecycle: string;
  source_id: string;
  origin: string;
}

/**
 * Loads what permission rules look at, in the order of the names; `undefined`
 * where there is no such server.
 */
export async function loadResources(
  knex: Knex,
  names: string[],
): Promise<(McpServerResource | undefined)[]> {
  const rows: ResourceRow[] = await knex('servers')
    .whereIn('name', names)
    .select(
      'name',
      'owner_ref',
      'trust_level',
      'lifecycle',
      'source_id',
      'origin',
    );
  const byName = new Map(rows.map(row => [row.name, toResource(row)]));
  return names.map(name => byName.get(name));
}

function toResource(row: ResourceRow): McpServerResource {
  return {
    name: row.name,
    owner: row.owner_ref ?? undefined,
    trustLevel: row.trust_level,
    lifecycle: row.lifecycle,
    sourceId: row.source_id,
    origin: row.origin,
  };
}
