import { defineCheck } from '../define-check';
import { impactOfEdit } from '../schema/impact-of-edit';

export const outputSchemaWidened = defineCheck({
  id: 'output-schema-widened',
  rows: ['OUT-08'],
  of: 'schema-whole',
  axes: {
    direction: 'output',
    area: 'schema',
    kind: 'whole schema',
    action: 'change',
  },
  impact: 'breaking',
  since: '0.1.0',
  summary:
    'A tool may return what it never promised, through several changes together.',
  call: 'A program that reads what the older schema promised.',
  reference: 'Inclusion of what is returned, after in before',
  messages: {
    default:
      'The changes of the output schema together allow a result that the older schema ruled out.',
    undecided:
      'Whether every result is still what the older schema promised cannot be decided ({{reason}}).',
  },
  fixes: {
    default: 'Return what was promised before, or publish a new major version.',
    undecided:
      'Write the schema in a way that can be compared, or have somebody decide it and waive the finding.',
  },
  *judge({ direction, decision }) {
    if (direction === 'output') {
      yield {
        messageId: decision.relation === 'undecided' ? 'undecided' : 'default',
        impact: impactOfEdit(decision),
        data: { reason: decision.reason ?? '' },
      };
    }
  },
});
