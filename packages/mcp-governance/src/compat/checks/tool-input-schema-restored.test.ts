import { compared } from '../__testUtils__/compared';
import { toolInputSchemaRestored } from './tool-input-schema-restored';

it('takes a root that becomes an object for a repair', () => {
  const schema = (inputSchema: object) => ({
    tools: [{ name: 'a', inputSchema }],
  });
  expect(
    compared(toolInputSchemaRestored, schema({}), schema({ type: 'object' })),
  ).toMatchObject([{ impact: 'additive', bump: 'minor' }]);
  expect(
    compared(toolInputSchemaRestored, schema({ type: 'object' }), schema({})),
  ).toEqual([]);
});
