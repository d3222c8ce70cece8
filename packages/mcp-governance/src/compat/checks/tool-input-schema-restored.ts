import { defineCheck } from '../define-check';

export const toolInputSchemaRestored = defineCheck({
  id: 'tool-input-schema-restored',
  rows: ['TOOL-13'],
  of: 'schema',
  axes: {
    direction: 'none',
    area: 'tool',
    kind: 'usable input schema',
    action: 'add',
  },
  impact: 'additive',
  since: '0.1.0',
  summary: 'A tool that had no usable input schema has one.',
  call: 'Nothing that worked: clients dropped the tool.',
  reference:
    'MCP specification, server/tools: inputSchema must be a schema object',
  messages: {
    default: 'The tool {{tool}} has an input schema that clients can use now.',
  },
  fixes: { default: 'Nothing needs to be done.' },
  *judge({ direction, action, tool, to }) {
    const isUsable =
      action === 'add' || (action === 'root-type' && to === 'object');
    if (direction === 'input' && isUsable) {
      yield { messageId: 'default', data: { tool } };
    }
  },
});
