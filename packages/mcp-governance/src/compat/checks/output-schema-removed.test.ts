import { compared } from '../__testUtils__/compared';
import { outputSchemaRemoved } from './output-schema-removed';

it('says where it stood', () => {
  const inputSchema = { type: 'object' };
  const [finding] = compared(
    outputSchemaRemoved,
    { tools: [{ name: 't', inputSchema, outputSchema: { type: 'object' } }] },
    { tools: [{ name: 't', inputSchema, outputSchema: null }] },
  );
  expect(finding).toMatchObject({
    tool: 't',
    bump: 'major',
    before: { pointer: '/tools/0/outputSchema' },
  });
  expect(finding.after).toBeUndefined();
});
