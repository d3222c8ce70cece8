import { FleetHealth } from 'backstage-plugin-mcp-registry-common';
import { Knex } from 'knex';
import { VisibleServers } from '../../../permissions';
import { selectServers } from '../serverFilter';

const MAX_DISAGREEMENTS = 20;

type Disagreement = FleetHealth['parameters']['disagreements'][number];

interface SharedParameter {
  name: string;
  shapes: number | string;
}

/**
 * Compares the parameters that two servers or more use under one name: how
 * many have one shape in all of them, and which do not, the most used first.
 */
export async function compareParameters(
  knex: Knex,
  visible?: VisibleServers,
): Promise<FleetHealth['parameters']> {
  const shared = await listShared(knex, visible);
  const disagreeing = shared.filter(({ shapes }) => Number(shapes) > 1);
  const shown = disagreeing.slice(0, MAX_DISAGREEMENTS);
  return {
    shared: shared.length,
    agreeing: shared.length - disagreeing.length,
    disagreements: await listTypes(knex, shown, visible),
  };
}

async function listShared(
  knex: Knex,
  visible?: VisibleServers,
): Promise<SharedParameter[]> {
  const table = 'server_parameter_shapes';
  return selectServers(knex, { filter: {}, visible })
    .join(table, `${table}.server_name`, 'servers.name')
    .groupBy(`${table}.parameter`)
    .havingRaw('count(DISTINCT servers.name) > 1')
    .select({ name: `${table}.parameter` })
    .countDistinct({ shapes: `${table}.shape` })
    .orderByRaw('count(DISTINCT servers.name) DESC')
    .orderBy(`${table}.parameter`);
}

/** In the order of the names, the most frequent type of each first. */
async function listTypes(
  knex: Knex,
  shared: SharedParameter[],
  visible?: VisibleServers,
): Promise<Disagreement[]> {
  const rows: { name: string; type: string; servers: number | string }[] =
    await selectServers(knex, { filter: {}, visible })
      .join(
        'server_parameters',
        'server_parameters.server_name',
        'servers.name',
      )
      .whereIn(
        'server_parameters.parameter',
        shared.map(({ name }) => name),
      )
      .groupBy('server_parameters.parameter', 'server_parameters.type')
      .select({
        name: 'server_parameters.parameter',
        type: 'server_parameters.type',
      })
      .countDistinct({ servers: 'servers.name' });
  return shared.map(({ name, shapes }) => ({
    name,
    shapes: Number(shapes),
    types: rows
      .filter(row => row.name === name)
      .map(({ type, servers }) => ({ type, servers: Number(servers) }))
      .sort((a, b) => b.servers - a.servers || (a.type < b.type ? -1 : 1)),
  }));
}
