import { NotFoundError } from '@backstage/errors';
import { Convention, Conventions } from 'backstage-plugin-mcp-registry-common';
import { Knex } from 'knex';
import {
  createRulesetDigest,
  findRule,
  Rule,
  RULE_PAGES,
  RULES,
  Ruleset,
  RuleScope,
} from 'mcp-governance';
import { VisibleServers } from '../../permissions';
import { selectServers } from './serverFilter';
import { toJsonObject } from './toJsonObject';

/** Lists the rules as the organization has set them. */
export async function listConventions(
  knex: Knex,
  ruleset: Ruleset,
  visible?: VisibleServers,
): Promise<Conventions> {
  const counts = await countBreakers(knex, visible);
  return {
    items: RULES.map(rule => toConvention(rule, ruleset, counts)),
    rulesetDigest: createRulesetDigest(ruleset),
  };
}

/**
 * Returns one rule as the organization has set it.
 *
 * @param options - `id`: the rule's id, or another name that it goes by
 * @throws NotFoundError where there is no such rule
 */
export async function getConvention(
  knex: Knex,
  options: { id: string; ruleset: Ruleset },
  visible?: VisibleServers,
): Promise<Convention> {
  const rule = findRule(options.id);
  if (!rule) {
    throw new NotFoundError(`There is no rule '${options.id.slice(0, 100)}'`);
  }
  const counts = await countBreakers(knex, visible);
  return toConvention(rule, options.ruleset, counts);
}

/** Counts the servers that break each rule now; waived findings apart. */
async function countBreakers(
  knex: Knex,
  visible?: VisibleServers,
): Promise<Map<string, number>> {
  const rows: { rule: string; servers: number | string }[] =
    await selectServers(knex, { filter: {}, visible })
      .join('findings', 'findings.server_name', 'servers.name')
      .where('findings.waived', false)
      .groupBy('findings.rule')
      .select({ rule: 'findings.rule' })
      .countDistinct({ servers: 'servers.name' });
  return new Map(rows.map(row => [row.rule, Number(row.servers)]));
}

function toConvention(
  rule: Rule,
  ruleset: Ruleset,
  counts: Map<string, number>,
): Convention {
  const setting = ruleset.rules[rule.id] ?? { level: 'off', options: {} };
  return {
    id: rule.id,
    aliases: rule.aliases ?? [],
    category: rule.category,
    subject: rule.subject,
    summary: rule.summary,
    reference: rule.reference,
    preset: rule.preset,
    since: rule.since,
    level: setting.level,
    defaultLevel: rule.level,
    options: setting.options,
    scope: toScope(setting.scope),
    blocks: rule.blocks ?? false,
    page: toPage(rule, setting.level),
    brokenBy: counts.get(rule.id) ?? 0,
  };
}

function toScope(scope: RuleScope | undefined): Convention['scope'] {
  return scope && toJsonObject(scope);
}

/** The rule's page, whose header is of the defaults, as the level is here. */
function toPage(rule: Rule, level: Convention['level']): string {
  const page = RULE_PAGES[rule.id] ?? '';
  return level === rule.level
    ? page
    : page.replace(
        /^- \*\*Level:\*\* .*$/m,
        `- **Level:** ${level} (default: ${rule.level})`,
      );
}
