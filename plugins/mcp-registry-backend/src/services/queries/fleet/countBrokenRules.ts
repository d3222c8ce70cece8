import { FleetHealth } from 'backstage-plugin-mcp-registry-common';
import { Knex } from 'knex';
import { findRule, summaryOf } from 'mcp-governance';
import { VisibleServers } from '../../../permissions';
import { selectServers } from '../serverFilter';

const MAX_RULES = 20;

interface Row {
  rule: string;
  level: string;
  servers: number | string;
  findings: number | string;
}

/** Counts who breaks which rule now; the rules most often broken first. */
export async function countBrokenRules(
  knex: Knex,
  visible?: VisibleServers,
): Promise<FleetHealth['brokenRules']> {
  const rows: Row[] = await selectServers(knex, { filter: {}, visible })
    .join('findings', 'findings.server_name', 'servers.name')
    .where('findings.waived', false)
    .groupBy('findings.rule', 'findings.level')
    .select({ rule: 'findings.rule', level: 'findings.level' })
    .countDistinct({ servers: 'servers.name' })
    .count({ findings: '*' });
  return rows
    .map(({ rule, level, servers, findings }) => ({
      rule,
      isRule: findRule(rule) !== undefined,
      level,
      summary: summaryOf(rule) ?? '',
      servers: Number(servers),
      findings: Number(findings),
    }))
    .sort((a, b) => b.servers - a.servers || (a.rule < b.rule ? -1 : 1))
    .slice(0, MAX_RULES);
}
