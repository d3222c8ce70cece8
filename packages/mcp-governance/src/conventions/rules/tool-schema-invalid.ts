import { z } from 'zod';
import { findInvalidPlaces } from '../../model/snapshot/invalidPlaces';
import { defineRule, problem } from '../define-rule';

/** Places reported of one schema. */
const MAX_PLACES = 20;

export const toolSchemaInvalid = defineRule({
  id: 'tool-schema-invalid',
  subject: 'tool',
  category: 'protocol',
  level: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Requires input and output schemas that are valid JSON Schema.',
  reference:
    'MCP specification, basic: schemas must be valid in the draft that they name, or in 2020-12',
  options: z.strictObject({}),
  messages: {
    keyword:
      'The {{side}} schema is not valid JSON Schema: {{keyword}} has a value that no draft allows.',
    schema:
      'The {{side}} schema is not valid JSON Schema: there is no schema at a place for one.',
  },
  fixes: {
    default:
      'Correct the value at this place, and run a JSON Schema validator over what the server lists.',
  },
  *check({ inputSchema, outputSchema }) {
    const sides = { input: inputSchema, output: outputSchema };
    for (const [side, schema] of Object.entries(sides)) {
      const places = schema ? findInvalidPlaces(schema) : [];
      for (const { keyword, pointer } of places.slice(0, MAX_PLACES)) {
        const at = `/${side}Schema${pointer}`;
        yield keyword
          ? problem('keyword', at, { side, keyword })
          : problem('schema', at, { side });
      }
    }
  },
});
