import { defineCheck } from '../define-check';
import { impactOfEdit } from '../schema/impact-of-edit';

export const inputSchemaChanged = defineCheck({
  id: 'input-schema-changed',
  rows: ['IN-00', 'IN-16', 'IN-25', 'IN-27'],
  of: 'schema-edit',
  fallback: true,
  axes: {
    direction: 'input',
    area: 'schema',
    kind: 'keyword',
    action: 'change',
  },
  impact: 'undecided',
  since: '0.1.0',
  summary: 'A keyword of a tool’s input schema is another.',
  call: 'Every call that the older schema allowed.',
  reference: 'Inclusion of the older schema in the newer one',
  messages: {
    breaking: '{{keyword}} at {{path}} refuses what was accepted before.',
    additive: '{{keyword}} at {{path}} accepts more than before.',
    undecided:
      'Whether {{keyword}} at {{path}} still accepts every older call cannot be decided ({{reason}}).',
  },
  fixes: {
    default: 'Nothing needs to be done.',
    breaking:
      'Accept what was accepted before, or publish a new major version.',
    undecided:
      'Write the schema in a way that can be compared, or have somebody decide it and waive the finding.',
  },
  *judge({ direction, edit, decision }) {
    const impact = impactOfEdit(decision);
    if (direction === 'input' && isSaid(impact)) {
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

function isSaid(
  impact: string,
): impact is 'breaking' | 'additive' | 'undecided' {
  return ['breaking', 'additive', 'undecided'].includes(impact);
}
