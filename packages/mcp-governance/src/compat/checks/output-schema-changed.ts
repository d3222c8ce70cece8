import { defineCheck } from '../define-check';
import { impactOfEdit } from '../schema/impact-of-edit';

export const outputSchemaChanged = defineCheck({
  id: 'output-schema-changed',
  rows: ['OUT-08'],
  of: 'schema-edit',
  fallback: true,
  axes: {
    direction: 'output',
    area: 'schema',
    kind: 'keyword',
    action: 'change',
  },
  impact: 'undecided',
  since: '0.1.0',
  summary: 'A keyword of a tool’s output schema is another.',
  call: 'A program that reads what the older schema promised.',
  reference: 'Inclusion of what is returned, after in before',
  messages: {
    breaking:
      '{{keyword}} at {{path}} allows a result that was ruled out before.',
    additive: '{{keyword}} at {{path}} promises more than before.',
    undecided:
      'Whether {{keyword}} at {{path}} still promises what it did cannot be decided ({{reason}}).',
  },
  fixes: {
    default: 'Nothing needs to be done.',
    breaking:
      'Return what was promised before, or publish a new major version.',
    undecided:
      'Write the schema in a way that can be compared, or have somebody decide it and waive the finding.',
  },
  *judge({ direction, edit, decision }) {
    const impact = impactOfEdit(decision);
    if (direction === 'output' && isSaid(impact)) {
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
