import { RULES } from './generated/rules';
import { Rule } from './types';

const RULES_BY_NAME: ReadonlyMap<string, Rule> = new Map(
  RULES.flatMap(rule =>
    [rule.id, ...(rule.aliases ?? [])].map(name => [name, rule] as const),
  ),
);

/** The rule of this id or alias. @public */
export function findRule(name: string): Rule | undefined {
  return RULES_BY_NAME.get(name);
}
