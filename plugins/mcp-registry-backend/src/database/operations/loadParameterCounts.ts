import { Knex } from 'knex';
import { FleetParameterRow } from '../tables';

/** Counts how many servers use parameters, by type. */
export async function loadParameterCounts(
  tx: Knex,
  parameters: string[],
): Promise<Map<string, Record<string, number>>> {
  const rows = await tx<FleetParameterRow>('fleet_parameters')
    .whereIn('parameter', parameters)
    .where('servers', '>', 0)
    .select();
  const counts = new Map<string, Record<string, number>>();
  for (const { parameter, type, servers } of rows) {
    counts.set(parameter, { ...counts.get(parameter), [type]: servers });
  }
  return counts;
}
