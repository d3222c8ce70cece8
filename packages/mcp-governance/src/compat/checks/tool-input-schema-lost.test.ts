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
