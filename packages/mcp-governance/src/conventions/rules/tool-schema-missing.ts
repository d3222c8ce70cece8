import { z } from 'zod';
import { defineRule, problem } from '../define-rule';

export const toolSchemaMissing = defineRule({
  id: 'tool-schema-missing',
  aliases: ['SPEC-001'],
  subject: 'tool',
  category: 'protocol',
  level: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Requires an input schema of type object on every tool.',
  reference: 'MCP specification, server/tools, inputSchema',
  options: z.strictObject({}),
  messages: {
    missing: 'The tool has no input schema, or one that is not an object.',
    notObject: 'The input schema is not of type "object".',
  },
  fixes: {
    default:
      'Declare { "type": "object" } at the root of inputSchema; a tool without parameters has that and no more.',
  },
  *check({ inputSchema }) {
    if (!inputSchema) {
      yield problem('missing', '/inputSchema');
    } else if (inputSchema.type !== 'object') {
      yield problem('notObject', '/inputSchema');
    }
  },
});
