import { JsonObject } from '../../model/json';
import { defineCheck } from '../define-check';

export const toolInputSchemaLost = defineCheck({
  id: 'tool-input-schema-lost',
  rows: ['TOOL-13'],
  of: 'schema',
  axes: {
    direction: 'none',
    area: 'tool',
    kind: 'usable input schema',
    action: 'remove',
  },
  impact: 'breaking',
  since: '0.1.0',
  summary: 'A tool has no input schema that clients can use.',
  call: 'Every call of the tool, and in some clients of its siblings.',
  reference:
    'MCP specification, server/tools: inputSchema must be a schema object',
  messages: {
    default: 'The tool {{tool}} has no input schema any more.',
    rootType: 'The input schema of {{tool}} is no longer one of an object.',
    invalid:
      'The input schema of {{tool}} is no longer valid JSON Schema: no draft allows {{keyword}} as it is.',
    noSchema:
      'The input schema of {{tool}} is no longer valid JSON Schema: there is no schema at a place for one.',
  },
  fixes: {
    default:
      'Give the tool an input schema; { "type": "object" } where it takes nothing.',
    rootType: 'Write "type": "object" at the root of the input schema.',
    invalid: 'Give the keyword a value that JSON Schema allows.',
    noSchema: 'Write a schema at this place: an object, true or false.',
  },
  *judge({ direction, action, tool, to, keyword }) {
    if (direction === 'input' && action === 'remove') {
      yield { messageId: 'default', data: { tool } };
    } else if (
      direction === 'input' &&
      action === 'root-type' &&
      to === 'other'
    ) {
      yield { messageId: 'rootType', data: { tool } };
    } else if (direction === 'input' && action === 'invalid') {
      const data: JsonObject = keyword ? { tool, keyword } : { tool };
      yield { messageId: keyword ? 'invalid' : 'noSchema', data };
    }
  },
});
