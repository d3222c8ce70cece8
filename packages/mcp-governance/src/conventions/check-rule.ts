import { FindingLevel } from '../model/finding';
import { JsonObject } from '../model/json';
import { problem, undecidedProblem } from './define-rule';
import { listSubjects, SubjectAt } from './rule-subjects';
import type { RuleRunContext } from './run-rules';
import { Problem, Rule, RuleContext, ServerSubject } from './types';

/** A rule with the level and options that the organization gave it. */
export interface RuleInForce {
  rule: Rule;
  level: FindingLevel;
  options: JsonObject;
}

/** A server with worse than this is fixed in more than one go. */
const MAX_PROBLEMS = 100;

/**
 * Runs one rule over one server. `undefined` where the rule has nothing to
 * say. A rule that fails yields an undecided problem; nothing is thrown.
 */
export function checkRule(
  { rule, options }: RuleInForce,
  server: ServerSubject,
  context: RuleRunContext,
): Problem[] | undefined {
  try {
    const subjects = listSubjects(rule, server, context.fleet);
    if (!subjects) {
      return undefined;
    }
    return subjects.known
      ? checkSubjects(rule, subjects.value, {
          ...context,
          ...context.ruleset,
          options: rule.options.parse(options),
          server,
        })
      : [undecidedProblem('fleetUnknown', '')];
  } catch (error) {
    return [failedProblem('', error)];
  }
}

function checkSubjects(
  rule: Rule,
  subjects: SubjectAt[],
  context: RuleContext,
): Problem[] {
  const problems: Problem[] = [];
  let more = 0;
  for (const found of eachProblem(rule, subjects, context)) {
    if (problems.length < MAX_PROBLEMS) {
      problems.push(found);
    } else {
      more += 1;
    }
  }
  return more === 0
    ? problems
    : [...problems, problem('andMore', '', { count: more })];
}

function* eachProblem(
  rule: Rule,
  subjects: SubjectAt[],
  context: RuleContext,
): Generator<Problem> {
  for (const { value, pointer } of subjects) {
    try {
      for (const found of rule.check(value, context)) {
        yield { ...found, pointer: pointer + found.pointer };
      }
    } catch (error) {
      yield failedProblem(pointer, error);
    }
  }
}

function failedProblem(pointer: string, error: unknown): Problem {
  return undecidedProblem('ruleFailed', pointer, { reason: nameOf(error) });
}

/** By name and not by class, which differs between realms. */
function nameOf(error: unknown): string {
  return typeof error === 'object' &&
    error !== null &&
    'name' in error &&
    typeof error.name === 'string'
    ? error.name
    : typeof error;
}
