import { compared } from '../__testUtils__/compared';
import { outputSchemaAdded } from './output-schema-added';

it('is about outputs only', () => {
  expect(
    compared(
      outputSchemaAdded,
      { tools: [{ name: 't' }] },
      { tools: [{ name: 't', inputSchema: { type: 'object' } }] },
    ),
  ).toEqual([]);
});
