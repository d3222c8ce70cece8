import { defineCheck } from '../define-check';

export const outputDialectChanged = defineCheck({
  id: 'output-dialect-changed',
  rows: ['IN-29'],
  of: 'schema',
  axes: {
    direction: 'output',
    area: 'schema',
    kind: 'dialect',
    action: 'change',
  },
  impact: 'risk',
  since: '0.1.0',
  summary: 'The schema of results is read by the rules of another dialect.',
  call: 'A program that reads what the older schema promised.',
  reference: 'MCP specification, basic (JSON Schema dialects)',
  messages: {
    default:
      'The dialect was {{from}} and is {{to}}, and the schema says something else by it.',
  },
  fixes: {
    default:
      'Keep the dialect, or write the schema so that it says the same in both.',
  },
  *judge({ direction, action, from = '', to = '' }) {
    if (direction === 'output' && action === 'dialect') {
      yield { messageId: 'default', data: { from, to } };
    }
  },
});
