import { defineCheck } from '../define-check';

export const outputSchemaRemoved = defineCheck({
  id: 'output-schema-removed',
  rows: ['OUT-02'],
  of: 'schema',
  axes: {
    direction: 'output',
    area: 'schema',
    kind: 'schema',
    action: 'remove',
  },
  impact: 'breaking',
  since: '0.1.0',
  summary: 'A tool no longer says what it returns.',
  call: 'A program that reads structured results.',
  reference:
    'MCP specification, server/tools: outputSchema and structuredContent',
  unmirrored: {
    'input/remove':
      'An input schema is required, so that tool-input-schema-lost speaks of the tool.',
  },
  messages: {
    default: 'The tool has no output schema any more.',
  },
  fixes: {
    default: 'Publish the schema again, or publish a new major version.',
  },
  *judge({ direction, action }) {
    if (direction === 'output' && action === 'remove') {
      yield { messageId: 'default', data: {} };
    }
  },
});
