import { defineCheck } from '../define-check';

export const outputSchemaAdded = defineCheck({
  id: 'output-schema-added',
  rows: ['OUT-01'],
  of: 'schema',
  axes: { direction: 'output', area: 'schema', kind: 'schema', action: 'add' },
  impact: 'additive',
  since: '0.1.0',
  summary: 'A tool says what it returns.',
  call: 'A program that reads results as they are.',
  reference:
    'MCP specification, server/tools: outputSchema and structuredContent',
  unmirrored: {
    'input/add':
      'An input schema is required, so that tool-input-schema-restored speaks of the tool.',
  },
  messages: {
    default: 'The tool has an output schema now.',
  },
  fixes: {
    default: 'Make sure that every result conforms: clients check it.',
  },
  *judge({ direction, action }) {
    if (direction === 'output' && action === 'add') {
      yield { messageId: 'default', data: {} };
    }
  },
});
