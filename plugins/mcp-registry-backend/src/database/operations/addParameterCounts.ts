import { Knex } from 'knex';
import { FleetParameterRow } from '../tables';

const CHUNK = 200;

/**
 * Adds to the sums over all servers' parameters. Call it after
 * `appendChanges`: these rows belong to no server alone.
 */
export async function addParameterCounts(
  tx: Knex,
  rows: FleetParameterRow[],
): Promise<void> {
  for (let from = 0; from < rows.length; from += CHUNK) {
    await tx<FleetParameterRow>('fleet_parameters')
      .insert(rows.slice(from, from + CHUNK))
      .onConflict(['parameter', 'type'])
      .merge({
        servers: tx.raw('fleet_parameters.servers + excluded.servers'),
      });
  }
}
