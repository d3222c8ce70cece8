import { JsonObject } from '../../model/json';
import { judged } from '../__testUtils__/judge';
import { toolSchemaInvalid } from './tool-schema-invalid';

const schema = (a: JsonObject[string]): JsonObject => ({
  type: 'object',
  properties: { a },
});

const tool = (inputSchema: JsonObject, outputSchema?: JsonObject) =>
  judged(toolSchemaInvalid, {
    tools: [{ inputSchema, ...(outputSchema && { outputSchema }) }],
  });

it('names each place of both schemas', () => {
  expect(
    tool(schema({ type: 'strin', minLength: -1 }), schema('string')),
  ).toEqual([
    'keyword /tools/0/inputSchema/properties/a/type',
    'keyword /tools/0/inputSchema/properties/a/minLength',
    'schema /tools/0/outputSchema/properties/a',
  ]);
});

it('has nothing to say of a schema that is valid, or of none', () => {
  expect(tool(schema({ type: 'string' }), schema(true))).toEqual([]);
  expect(tool(schema({ type: 'array', items: [{}] }))).toEqual([]);
  expect(judged(toolSchemaInvalid, { tools: [{}] })).toEqual([]);
});

it('does not repeat itself without end', () => {
  const anyOf = Array.from({ length: 1_000 }, () => ({ type: 'strin' }));
  expect(tool(schema({ anyOf }))).toHaveLength(20);
});
