import { defineCheck } from '../define-check';
import { impactOfEdit } from '../schema/impact-of-edit';

export const inputSchemaNarrowed = defineCheck({
  id: 'input-schema-narrowed',
  rows: ['IN-00'],
  of: 'schema-whole',
  axes: {
    direction: 'input',
    area: 'schema',
    kind: 'whole schema',
    action: 'change',
  },
  impact: 'breaking',
  since: '0.1.0',
  summary:
    'A tool refuses a call that it took, through several changes together.',
  call: 'Every call that the older schema allowed.',
  reference: 'Inclusion of what callers may send, before in after',
  messages: {
    default:
      'The changes of the input schema together refuse a call that was accepted.',
    undecided:
      'Whether the changed input schema accepts every older call cannot be decided ({{reason}}).',
  },
  fixes: {
    default: 'Accept what was accepted before, or publish a new major version.',
    undecided:
      'Write the schema in a way that can be compared, or have somebody decide it and waive the finding.',
  },
  *judge({ direction, decision }) {
    if (direction === 'input') {
      yield {
        messageId: decision.relation === 'undecided' ? 'undecided' : 'default',
        impact: impactOfEdit(decision),
        data: { reason: decision.reason ?? '' },
      };
    }
  },
});
