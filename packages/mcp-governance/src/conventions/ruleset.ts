import { z } from 'zod';
import { JsonObject } from '../model/json';
import { RULES } from './generated/rules';
import {
  createRulesetSchema,
  RulesetConfig,
  RuleSettingConfig,
} from './ruleset-schema';
import { ConfigProblem, toConfigProblems } from './config-problem';
import { Rule, RulePreset, RuleSetting, Ruleset } from './types';

/** A ruleset, or everything that is wrong with its configuration. @public */
export type RulesetResult =
  | { ok: true; ruleset: Ruleset }
  | { ok: false; problems: ConfigProblem[] };

/** How `createRuleset` reads its configuration. @public */
export interface CreateRulesetOptions {
  /** Where the configuration stands; `mcpRegistry.conventions` unless said. */
  path?: string;
  /** Absent: all rules of this package. */
  rules?: readonly Rule[];
}

/**
 * Makes the organization's ruleset of plain configuration data: presets under
 * `extends`, per rule a level or `{ level, options, scope }` under `rules`,
 * and the named shapes. Without configuration: the preset `recommended`.
 *
 * @returns the ruleset with every rule and every option spelt out, or every
 * problem by its place in the configuration
 * @public
 */
export function createRuleset(
  config: unknown,
  options: CreateRulesetOptions = {},
): RulesetResult {
  const { path = 'mcpRegistry.conventions', rules = RULES } = options;
  const parsed = createRulesetSchema(rules).safeParse(config ?? {}, {
    reportInput: true,
  });
  if (!parsed.success) {
    const ruleNames = rules.flatMap(namesOf);
    const problems = toConfigProblems(parsed.error, { base: path, ruleNames });
    return { ok: false, problems };
  }
  const { data } = parsed;
  const problems = rules.flatMap(rule => listDoubles(rule, data, path));
  if (problems.length > 0) {
    return { ok: false, problems };
  }
  const { compatibility, errorShapes, loggingShapes } = data;
  const settings = Object.fromEntries(
    rules.map(rule => [rule.id, createSetting(rule, data)]),
  );
  return {
    ok: true,
    ruleset: { compatibility, rules: settings, errorShapes, loggingShapes },
  };
}

function namesOf(rule: Rule): string[] {
  return [rule.id, ...(rule.aliases ?? [])];
}

function listDoubles(
  rule: Rule,
  { rules }: RulesetConfig,
  path: string,
): ConfigProblem[] {
  const [first, ...doubles] = namesOf(rule).filter(name => rules[name]);
  return doubles.map(name => ({
    path: `${path}.rules.${name}`,
    message: `"${name}" and "${first}" are the same rule: set it once.`,
  }));
}

function createSetting(rule: Rule, config: RulesetConfig): RuleSetting {
  const given: RuleSettingConfig | undefined = namesOf(rule)
    .map(name => config.rules[name])
    .find(setting => setting !== undefined);
  const isOn = given || isInPresets(rule, config.extends);
  return {
    level: given?.level ?? (isOn ? rule.level : 'off'),
    options: given?.options ?? defaultOptions(rule),
    ...(given?.scope && { scope: given.scope }),
  };
}

/** Each preset holds the ones before it. */
function isInPresets(rule: Rule, presets: RulePreset[]): boolean {
  return presets.includes('strict') || presets.includes(rule.preset);
}

/** The options of a rule that nobody has set. @public */
export function defaultOptions(rule: Rule): JsonObject {
  return rule.options.pipe(z.record(z.string(), z.json())).parse({});
}
