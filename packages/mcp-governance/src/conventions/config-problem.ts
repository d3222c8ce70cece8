import { z } from 'zod';
import { nearestKey } from '../model/nearestKey';

/** Something wrong in configuration, and where. @public */
export interface ConfigProblem {
  /** Keys joined by dots, for example `mcpRegistry.conventions.rules.x.level`. */
  path: string;
  message: string;
}

/** What a configuration is read against. */
export interface ConfigReading {
  /** Where the configuration stands. */
  base: string;
  /** Names of the rules, among which a misspelt one is looked for. */
  ruleNames: string[];
}

type Issue = z.core.$ZodIssue;

/** Makes problems of what a schema found, each at its place below `base`. */
export function toConfigProblems(
  error: z.ZodError,
  { base, ruleNames }: ConfigReading,
): ConfigProblem[] {
  return error.issues.flatMap(issue => {
    const path = [base, ...issue.path.map(String)].join('.');
    if (issue.code !== 'unrecognized_keys') {
      return [{ path, message: describeIssue(issue) }];
    }
    const isRules = issue.path.length === 1 && issue.path[0] === 'rules';
    return issue.keys.map(key => ({
      path: `${path}.${key}`,
      message: isRules ? describeRule(key, ruleNames) : 'No such key.',
    }));
  });
}

function describeRule(name: string, ruleNames: string[]): string {
  const nearest = nearestKey(name, ruleNames);
  return nearest
    ? `There is no rule "${name}". Did you mean "${nearest}"?`
    : `There is no rule "${name}".`;
}

function describeIssue(issue: Issue): string {
  if (issue.code !== 'invalid_value') {
    return issue.message.replace(/\.?$/, '.');
  }
  const values = issue.values.map(value => `"${String(value)}"`).join(', ');
  return typeof issue.input === 'string'
    ? `"${issue.input}" is not one of ${values}.`
    : `Must be one of ${values}.`;
}
