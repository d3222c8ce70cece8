import { Change, ChangeKind, ChangeOf } from './changes';
import { Check, CheckContext, Judgement } from './types';

/** A judgement whose message id is one of `TMessage`. @public */
export interface JudgementOf<TMessage extends string> extends Judgement {
  messageId: TMessage;
}

/**
 * What `defineCheck` takes: a check of changes of one kind, whose messages are
 * known by name.
 *
 * @public
 */
export interface CheckDefinition<
  TKind extends ChangeKind,
  TMessage extends string,
> extends Omit<Check, 'messages' | 'fixes' | 'judge'> {
  /** The kind of changes that it looks at. */
  of: TKind;
  messages: Record<TMessage, string>;
  fixes: { default: string } & Partial<Record<NoInfer<TMessage>, string>>;
  judge(
    change: ChangeOf<TKind>,
    context: CheckContext,
  ): Iterable<JudgementOf<NoInfer<TMessage>>>;
}

/** Makes a check of its definition; it says nothing of changes of another kind. @public */
export function defineCheck<TKind extends ChangeKind, TMessage extends string>(
  definition: CheckDefinition<TKind, TMessage>,
): Check {
  const { of, judge, ...check } = definition;
  const fixes: Record<string, string> = { ...definition.fixes };
  return {
    ...check,
    fixes,
    judge: (change, context) =>
      isOfKind(change, of) ? judge(change, context) : [],
  };
}

function isOfKind<TKind extends ChangeKind>(
  change: Change,
  kind: TKind,
): change is ChangeOf<TKind> {
  return change.kind === kind;
}
