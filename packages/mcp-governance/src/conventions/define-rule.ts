import { JsonObject } from '../model/json';
import {
  Problem,
  Rule,
  RuleContext,
  RuleSubject,
  RuleSubjects,
  ServerSubject,
} from './types';

/** A problem whose message id is one of `TMessage`. @public */
export interface ProblemOf<TMessage extends string> extends Problem {
  messageId: TMessage;
}

/**
 * What `defineRule` takes: a rule whose messages are known by name, so that
 * `check` can yield no other.
 *
 * @public
 */
export interface RuleDefinition<
  TSubject extends RuleSubject,
  TOptions,
  TMessage extends string,
> extends Omit<
    Rule<TSubject, TOptions>,
    'document' | 'messages' | 'fixes' | 'applies' | 'check'
  > {
  messages: Record<TMessage, string>;
  fixes: { default: string } & Partial<Record<NoInfer<TMessage>, string>>;
  applies?(server: ServerSubject): boolean;
  check(
    subject: RuleSubjects[TSubject],
    context: RuleContext<TOptions>,
  ): Iterable<ProblemOf<NoInfer<TMessage>>>;
}

const SNAPSHOT_SUBJECTS: RuleSubject[] = ['tool', 'prompt', 'resource'];

/**
 * Makes a rule of its definition. Options and subject flow into `check`.
 *
 * @public
 */
export function defineRule<
  TSubject extends RuleSubject,
  TOptions,
  TMessage extends string,
>(
  definition: RuleDefinition<TSubject, TOptions, TMessage>,
): Rule<TSubject, TOptions> {
  const document = SNAPSHOT_SUBJECTS.includes(definition.subject)
    ? 'snapshot'
    : 'manifest';
  const fixes: Record<string, string> = { ...definition.fixes };
  return { ...definition, document, fixes };
}

/**
 * A problem at a place of the subject.
 *
 * @param pointer - JSON pointer relative to the rule's subject
 * @public
 */
export function problem<TMessage extends string>(
  messageId: TMessage,
  pointer: string,
  data: JsonObject = {},
): ProblemOf<TMessage> {
  return { messageId, pointer, data };
}

/** A problem of a server's rule at a place in its snapshot. @public */
export function snapshotProblem<TMessage extends string>(
  messageId: TMessage,
  pointer: string,
  data: JsonObject = {},
): ProblemOf<TMessage> {
  return { messageId, pointer, data, document: 'snapshot' };
}

/** What a rule yields where something that it needs is unknown. @public */
export function undecidedProblem<TMessage extends string>(
  messageId: TMessage,
  pointer: string,
  data: JsonObject = {},
): ProblemOf<TMessage> {
  return { messageId, pointer, data, undecided: true };
}
