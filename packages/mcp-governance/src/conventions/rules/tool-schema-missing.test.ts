import { JsonObject } from '../../model/json';
import { judged } from '../__testUtils__/judge';
import { toolSchemaMissing } from './tool-schema-missing';

const schema = (inputSchema?: JsonObject) =>
  judged(toolSchemaMissing, {
    tools: [{ ...(inputSchema && { inputSchema }) }],
  });

it('wants type object at the root, whatever else there is', () => {
  expect(schema()).toEqual(['missing /tools/0/inputSchema']);
  expect(schema({})).toEqual(['notObject /tools/0/inputSchema']);
  expect(schema({ type: ['object'] })).toEqual([
    'notObject /tools/0/inputSchema',
  ]);
  expect(schema({ anyOf: [{ type: 'object' }] })).toEqual([
    'notObject /tools/0/inputSchema',
  ]);
  expect(schema({ type: 'object' })).toEqual([]);
  expect(schema({ type: 'object', anyOf: [{}], $defs: {} })).toEqual([]);
});
