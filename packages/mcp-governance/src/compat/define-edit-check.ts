import { JsonObject, JsonValue } from '../model/json';
import { ChangeOf } from './changes';
import { defineCheck } from './define-check';
import { Impact, ImpactFlag } from './impact';
import { classOfEdit } from './schema/class-of-edit';
import { impactOfEdit } from './schema/impact-of-edit';
import { Check, CheckAxes, CheckContext } from './types';

/** What an edit amounts to, where that is not what inclusion says of it. */
export interface EditWeight {
  impact: Impact;
  /** One of the check's own messages; default: by the impact. */
  messageId?: string;
  data?: JsonObject;
  flags?: ImpactFlag[];
}

/** A check of one class of edits, which its axes name. */
export interface EditCheckDefinition
  extends Omit<Check, 'axes' | 'messages' | 'fixes' | 'judge'> {
  axes: Omit<CheckAxes, 'area' | 'direction'> & {
    direction: 'input' | 'output';
  };
  /** What has happened, without a full stop: the start of each message. */
  says: string;
  messages?: Record<string, string>;
  fix: string;
  fixes?: Record<string, string>;
  weigh?(
    change: ChangeOf<'schema-edit'>,
    context: CheckContext,
    decided: Impact,
  ): EditWeight | undefined;
}

const REWRITE =
  'Write the schema in a way that can be compared, or have somebody decide it and waive the finding.';

/**
 * Makes a check of the edits whose class is the check's axes. Inclusion decides
 * the impact, unless `weigh` says otherwise; the message tells an impact that
 * is not the check's usual one.
 */
export function defineEditCheck(definition: EditCheckDefinition): Check {
  const { axes, says, fix, weigh, messages, fixes, ...check } = definition;
  return defineCheck({
    ...check,
    of: 'schema-edit',
    axes: { ...axes, area: 'schema' },
    messages: { ...createMessages(says), ...messages },
    fixes: {
      default: fix,
      breaks: 'Keep what worked, or publish a new major version.',
      holds: 'Nothing needs to be done.',
      undecided: REWRITE,
      ...fixes,
    },
    *judge(change, context) {
      if (isClaimed(change, axes)) {
        const decided = impactOfEdit(change.decision);
        const weight = weigh?.(change, context, decided) ?? { impact: decided };
        const { impact, flags, data } = weight;
        yield {
          messageId: weight.messageId ?? nameMessage(impact, definition.impact),
          impact,
          data: { ...dataOf(change), ...data },
          ...(flags && { flags }),
        };
      }
    },
  });
}

function createMessages(says: string): Record<string, string> {
  return {
    default: `${says}.`,
    breaks: `${says}, and something that worked now fails.`,
    holds: `${says}; nothing that worked fails.`,
    undecided: `${says}; whether that breaks anything cannot be decided ({{reason}}).`,
  };
}

/** Whether the change is an edit of this class. */
function isClaimed(
  change: ChangeOf<'schema-edit'>,
  { direction, kind, action }: EditCheckDefinition['axes'],
): boolean {
  const found =
    change.direction === direction ? classOfEdit(change) : undefined;
  return found?.kind === kind && found.action === action;
}

function nameMessage(impact: Impact, usual: Impact): string {
  if (impact === usual) {
    return 'default';
  }
  if (impact === 'undecided') {
    return 'undecided';
  }
  return impact === 'breaking' ? 'breaks' : 'holds';
}

function dataOf({ edit, decision }: ChangeOf<'schema-edit'>): JsonObject {
  // Where no type is written, any will do; where no limit is, there is none.
  const absent = edit.keyword === 'type' ? 'any' : undefined;
  return {
    path: edit.path || 'the root',
    keyword: edit.keyword || 'the schema',
    before: toScalar(edit.before ?? absent),
    after: toScalar(edit.after ?? absent),
    ...(edit.lost && { lost: edit.lost }),
    ...(edit.gained && { gained: edit.gained }),
    ...(edit.renamedTo !== undefined && { renamedTo: edit.renamedTo }),
    ...(decision.reason !== undefined && { reason: decision.reason }),
  };
}

/** A value that tells one finding from another, rewording aside. */
function toScalar(value: JsonValue | undefined): JsonValue {
  if (Array.isArray(value)) {
    return value.map(toScalar);
  }
  if (value === undefined) {
    return 'not set';
  }
  return typeof value === 'object' && value !== null ? 'a schema' : value;
}
