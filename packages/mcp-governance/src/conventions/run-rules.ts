import { Finding } from '../model/finding';
import { Known } from '../model/json';
import { checkRule, RuleInForce } from './check-rule';
import { createFindings } from './create-findings';
import { RULES } from './generated/rules';
import { isInScope } from './scope';
import { FleetIndex, Rule, Ruleset, ServerSubject } from './types';

/** What the rules of a ruleset may ask for besides the server. @public */
export interface RuleRunContext {
  ruleset: Ruleset;
  /** Entity references of the catalog's groups, lower case. */
  groups: Known<ReadonlySet<string>>;
  fleet: Known<FleetIndex>;
  /** Name patterns of the organization's own servers. */
  ownNamespaces: string[];
  /** Absent: all rules of this package. */
  rules?: readonly Rule[];
}

/** What came of running a ruleset over one server. @public */
export interface RuleRun {
  findings: Finding[];
  /** Ids of the rules that were in force, had a say, and were silent. */
  passed: string[];
}

/**
 * Runs every rule in force over one server. A rule that fails becomes an
 * undecided finding; nothing is thrown.
 *
 * @public
 */
export function runRules(
  server: ServerSubject,
  context: RuleRunContext,
): RuleRun {
  const run: RuleRun = { findings: [], passed: [] };
  for (const inForce of listRulesInForce(server, context)) {
    const problems = checkRule(inForce, server, context);
    if (problems?.length === 0) {
      run.passed.push(inForce.rule.id);
    } else if (problems) {
      run.findings.push(...createFindings(inForce, server, problems));
    }
  }
  return run;
}

function listRulesInForce(
  server: ServerSubject,
  { ruleset, rules = RULES }: RuleRunContext,
): RuleInForce[] {
  return rules.flatMap(rule => {
    const setting = Object.hasOwn(ruleset.rules, rule.id)
      ? ruleset.rules[rule.id]
      : undefined;
    if (!setting || setting.level === 'off') {
      return [];
    }
    const { level, options, scope } = setting;
    return isInScope(server, scope) ? [{ rule, level, options }] : [];
  });
}
