import { FleetHealth } from 'backstage-plugin-mcp-registry-common';
import { Knex } from 'knex';
import { VisibleServers } from '../../../permissions';
import { selectServers } from '../serverFilter';

const MAX_DISAGREEMENTS = 20;

type Disagreement = FleetHealth['parameters']['disagreements'][number];

interface SharedParameter {
  name: string;
  types: number | string;
}

/**
 * Compares the parameters that two servers or more use under one name: how
 * many agree in type, and which do not, the most used first.
 */
export async function compareParameters(
  knex: Knex,
  visible?: VisibleServers,
): Promise<FleetHealth['parameters']> {
  const shared: SharedParameter[] = await selectParameters(knex, visible)
    .groupBy('server_parameters.parameter')
    .havingRaw('count(DISTINCT servers.name) > 1')
    .select({ name: 'server_parameters.parameter' })
    .countDistinct({ types: 'server_parameters.type' })
    .orderByRaw('count(DISTINCT servers.name) DESC');
  const disagreeing = shared.filter(({ types }) => Number(types) > 1);
  const shown = disagreeing.slice(0, MAX_DISAGREEMENTS).map(each => each.name);
  return {
    shared: shared.length,
    agreeing: shared.length - disagreeing.length,
    disagreements: await listTypes(knex, shown, visible),
  };
}

function selectParameters(
  knex: Knex,
  visible?: VisibleServers,
): Knex.QueryBuilder {
  return selectServers(knex, { filter: {}, visible }).join(
    'server_parameters',
    'server_parameters.server_name',
    'servers.name',
  );
}

/** In the order of the names, the most frequent type of each first. */
async function listTypes(
  knex: Knex,
  names: string[],
  visible?: VisibleServers,
): Promise<Disagreement[]> {
  const rows: { name: string; type: string; servers: number | string }[] =
    await selectParameters(knex, visible)
      .whereIn('server_parameters.parameter', names)
      .groupBy('server_parameters.parameter', 'server_parameters.type')
      .select({
        name: 'server_parameters.parameter',
        type: 'server_parameters.type',
      })
      .countDistinct({ servers: 'servers.name' });
  return names.map(name => ({
    name,
    types: rows
      .filter(row => row.name === name)
      .map(({ type, servers }) => ({ type, servers: Number(servers) }))
      .sort((a, b) => b.servers - a.servers || (a.type < b.type ? -1 : 1)),
  }));
}
