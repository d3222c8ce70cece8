import { comparedOutputs } from '../__testUtils__/compared';
import { outputSchemaWidened } from './output-schema-widened';

it('shows a result that only all changes together allow', () => {
  const text = (schema: object) => ({
    type: 'object',
    properties: { a: { type: 'string', ...schema } },
    required: ['a'],
  });
  const [finding] = comparedOutputs(
    outputSchemaWidened,
    text({ minLength: 1, not: { const: '' } }),
    text({}),
  );
  expect(finding).toMatchObject({ impact: 'breaking', witness: { a: '' } });
});
