import { defineCheck } from './define-check';
import { impactOfEdit } from './schema/impact-of-edit';
import { Check } from './types';

/** A check that says what inclusion says, of one side of a tool. */
export interface InclusionCheckDefinition<TMessage extends string>
  extends Pick<Check, 'id' | 'rows' | 'summary' | 'call' | 'reference'> {
  direction: 'input' | 'output';
  messages: Record<TMessage, string>;
  /** How to fix what breaks. */
  fix: string;
}

const REWRITE =
  'Write the schema in a way that can be compared, or have somebody decide it and waive the finding.';

/** Impacts of an edit that somebody wants to hear of, as message ids. */
type EditMessage = 'breaking' | 'additive' | 'undecided';

/** Makes the check of each edit that no other check says anything of. */
export function defineKeywordCheck({
  direction,
  fix,
  ...check
}: InclusionCheckDefinition<EditMessage>): Check {
  return defineCheck({
    ...check,
    of: 'schema-edit',
    fallback: true,
    axes: { direction, area: 'schema', kind: 'keyword', action: 'change' },
    impact: 'undecided',
    since: '0.1.0',
    fixes: {
      default: 'Nothing needs to be done.',
      breaking: fix,
      undecided: REWRITE,
    },
    *judge({ direction: own, edit, decision }) {
      const impact = impactOfEdit(decision);
      if (own === direction && isSaid(impact)) {
        yield {
          messageId: impact,
          impact,
          data: {
            keyword: edit.keyword || 'The schema',
            path: edit.path || 'the root',
            ...(decision.reason !== undefined && { reason: decision.reason }),
          },
        };
      }
    },
  });
}

function isSaid(impact: string): impact is EditMessage {
  return ['breaking', 'additive', 'undecided'].includes(impact);
}

/** Makes the check of what a schema breaks though no single edit of it does. */
export function defineWholeCheck({
  direction,
  fix,
  ...check
}: InclusionCheckDefinition<'default' | 'undecided'>): Check {
  return defineCheck({
    ...check,
    of: 'schema-whole',
    axes: { direction, area: 'schema', kind: 'whole schema', action: 'change' },
    impact: 'breaking',
    since: '0.1.0',
    fixes: { default: fix, undecided: REWRITE },
    *judge({ direction: own, decision }) {
      if (own === direction) {
        const isOpen = decision.relation === 'undecided';
        yield {
          messageId: isOpen ? 'undecided' : 'default',
          impact: impactOfEdit(decision),
          data: { reason: decision.reason ?? '' },
        };
      }
    },
  });
}
