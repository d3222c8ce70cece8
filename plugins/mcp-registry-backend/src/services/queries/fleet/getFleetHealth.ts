import {
  FleetHealth,
  RegistrySource,
} from 'backstage-plugin-mcp-registry-common';
import { Knex } from 'knex';
import { TRUST_LEVELS, TrustLevel } from 'mcp-governance';
import { VisibleServers } from '../../../permissions';
import { selectServers } from '../serverFilter';
import { countBrokenRules } from './countBrokenRules';
import { createMatrix } from './createMatrix';
import { compareParameters } from './compareParameters';

/**
 * Returns the fleet's health, over the servers that may be seen.
 *
 * @param sources - those that the call may see
 */
export async function getFleetHealth(
  knex: Knex,
  sources: RegistrySource[],
  visible?: VisibleServers,
): Promise<FleetHealth> {
  const [totals, byTrust, brokenRules, parameters, matrix] = await Promise.all([
    countFleet(knex, visible),
    countByTrust(knex, visible),
    countBrokenRules(knex, visible),
    compareParameters(knex, visible),
    createMatrix(knex, visible),
  ]);
  return { ...totals, byTrust, brokenRules, parameters, matrix, sources };
}

interface Totals {
  servers: number | string;
  tools: number | string | null;
  owned: number | string | null;
  breaking: number | string | null;
}

async function countFleet(knex: Knex, visible?: VisibleServers) {
  const [row]: Totals[] = await selectServers(knex, { filter: {}, visible })
    .count({ servers: '*' })
    .sum({ tools: 'servers.tools_count' })
    .select(
      knex.raw(
        'sum(CASE WHEN servers.owner_ref IS NOT NULL AND servers.owner_resolved THEN 1 ELSE 0 END) AS owned',
      ),
      knex.raw(
        'sum(CASE WHEN servers.errors_count > 0 THEN 1 ELSE 0 END) AS breaking',
      ),
    );
  const servers = Number(row.servers);
  return {
    servers,
    tools: Number(row.tools ?? 0),
    unowned: servers - Number(row.owned ?? 0),
    breakingRules: Number(row.breaking ?? 0),
  };
}

/** Every level has its number, lowest first. */
async function countByTrust(knex: Knex, visible?: VisibleServers) {
  const rows: { level: TrustLevel; count: number | string }[] =
    await selectServers(knex, { filter: {}, visible })
      .groupBy('servers.trust_level')
      .select({ level: 'servers.trust_level' })
      .count({ count: '*' });
  const counts = new Map(rows.map(row => [row.level, Number(row.count)]));
  return TRUST_LEVELS.map(level => ({ level, count: counts.get(level) ?? 0 }));
}
