import { defineCheck } from '../define-check';

export const inputDialectChanged = defineCheck({
  id: 'input-dialect-changed',
  rows: ['IN-29'],
  of: 'schema',
  axes: {
    direction: 'input',
    area: 'schema',
    kind: 'dialect',
    action: 'change',
  },
  impact: 'risk',
  since: '0.1.0',
  summary: 'The schema of parameters is read by the rules of another dialect.',
  call: 'Every call that the older schema allowed.',
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
    if (direction === 'input' && action === 'dialect') {
      yield { messageId: 'default', data: { from, to } };
    }
  },
});
