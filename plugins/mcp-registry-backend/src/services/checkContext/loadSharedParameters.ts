import { Knex } from 'knex';
import { FleetIndex } from 'mcp-governance';
import { FleetParameterRow, ServerParameterRow } from '../../database/tables';
import { ParameterType } from '../../evaluation/fleet/storableFacts';
import {
  addChanges,
  ParameterCounts,
} from '../../evaluation/fleet/parameterCounts';
import {
  describeSharing,
  toSampleSizes,
} from '../../evaluation/fleet/proportions';

/**
 * Loads the types of every parameter on which most other servers agree: only
 * these can be held against somebody. Servers are counted and not named, since
 * some may be hidden.
 */
export async function loadSharedParameters(
  knex: Knex,
  server: string,
): Promise<FleetIndex['parameters']> {
  const counts = await countOthers(knex, server);
  const shared = [...counts].filter(([, types]) => {
    const { servers, majority } = describeSharing(types);
    return servers > 1 && majority !== undefined;
  });
  return Object.fromEntries(
    shared.map(([parameter, types]) => [
      parameter,
      toPlaceholders(toSampleSizes(types)),
    ]),
  );
}

function toPlaceholders(sizes: Record<string, number>) {
  return Object.fromEntries(
    Object.entries(sizes).map(([type, size]) => [
      type,
      Array.from({ length: size }, (_, index) => `${index + 1}`),
    ]),
  );
}

async function countOthers(
  knex: Knex,
  server: string,
): Promise<ParameterCounts> {
  const shared = knex<FleetParameterRow>('fleet_parameters')
    .groupBy('parameter')
    .havingRaw('SUM(servers) > 1')
    .select('parameter');
  const rows = await knex<FleetParameterRow>('fleet_parameters')
    .whereIn('parameter', shared)
    .where('servers', '>', 0)
    .select();
  const counts: ParameterCounts = new Map();
  for (const { parameter, type, servers } of rows) {
    counts.set(parameter, { ...counts.get(parameter), [type]: servers });
  }
  const own: ParameterType[] = await knex<ServerParameterRow>(
    'server_parameters',
  )
    .where({ server_name: server })
    .select('parameter', 'type');
  return addChanges(
    counts,
    own
      .filter(({ parameter }) => counts.has(parameter))
      .map(pair => ({ ...pair, servers: -1 })),
  );
}
