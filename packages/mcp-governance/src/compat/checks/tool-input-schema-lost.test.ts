import { JsonObject } from '../../model/json';
import { compared } from '../__testUtils__/compared';
import { toolInputSchemaLost } from './tool-input-schema-lost';

const schema = (inputSchema: unknown) => ({
  tools: [{ name: 'a', inputSchema }],
});

it('says nothing of a tool that never had one', () => {
  expect(
    compared(toolInputSchemaLost, schema(null), schema(undefined)),
  ).toEqual([]);
  expect(
    compared(toolInputSchemaLost, schema({}), schema({ type: 'array' })),
  ).toEqual([]);
});

it('reports a schema that is gone, and one that is of no object', () => {
  const gone = compared(
    toolInputSchemaLost,
    schema({ type: 'object' }),
    schema('any'),
  );
  expect(gone.map(({ messageId }) => messageId)).toEqual(['default']);
  const other = compared(
    toolInputSchemaLost,
    schema({ type: 'object' }),
    schema({ type: 'array' }),
  );
  expect(other.map(({ messageId }) => messageId)).toEqual(['rootType']);
});

it('reports a schema that is valid in no draft any more, and where', () => {
  const property = (a: JsonObject[string], more: JsonObject = {}) =>
    schema({ type: 'object', properties: { a }, ...more });
  const lost = (before: object, after: object) =>
    compared(toolInputSchemaLost, before, after).map(
      ({ messageId, pointer }) => `${messageId} ${pointer}`,
    );
  const valid = property({ type: 'string' });
  const place = '/tools/0/inputSchema/properties/a';
  expect(lost(valid, property({ type: 'strin' }))).toEqual([
    `invalid ${place}/type`,
  ]);
  expect(lost(valid, property(1))).toEqual([`noSchema ${place}`]);
  expect(lost(property({ type: 'strin' }), property(1))).toEqual([]);
  expect(lost(valid, property({ type: 'array', items: [{}] }))).toEqual([]);
  expect(lost(valid, property(1, { type: 'array' }))).toEqual([
    'rootType /tools/0/inputSchema',
  ]);
});
