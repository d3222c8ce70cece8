import { AuthChange } from './changes';
import { defineCheck } from './define-check';
import { Check } from './types';

/** A check of one field of how callers, or the server itself, prove who they are. */
export interface AuthFieldCheckDefinition
  extends Pick<
    Check,
    'id' | 'rows' | 'impact' | 'summary' | 'call' | 'reference'
  > {
  field: AuthChange['field'];
  /** What is compared, on the axes. */
  kind: string;
  /** What the field is in words: the start of each message. */
  named: string;
  /** How to fix another value. */
  fix: string;
}

/**
 * Makes a check of a field that has another value now. One that was not written
 * down before, or no longer is, may be what it was.
 */
export function defineAuthFieldCheck(
  definition: AuthFieldCheckDefinition,
): Check {
  const { field: own, kind, named, fix, ...check } = definition;
  return defineCheck({
    ...check,
    of: 'auth',
    axes: { direction: 'none', area: 'auth', kind, action: 'change' },
    flags: ['review'],
    since: '0.1.0',
    messages: {
      default: `${named} is {{to}} now, not {{from}}.`,
      declared: `${named} is written down now: {{to}}.`,
      undeclared: `${named}, {{from}}, is no longer written down.`,
    },
    fixes: {
      default: fix,
      declared: 'Nothing needs to be done, if it was so before.',
      undeclared: 'Write it down again.',
    },
    *judge({ field, from, to }) {
      if (field === own) {
        const data = { from: from ?? '', to: to ?? '' };
        if (from === undefined) {
          yield { messageId: 'declared', data, impact: 'cosmetic' };
        } else if (to === undefined) {
          yield { messageId: 'undeclared', data, impact: 'risk' };
        } else {
          yield { messageId: 'default', data };
        }
      }
    },
  });
}
