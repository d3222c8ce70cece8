import { comparedInputs } from '../__testUtils__/compared';
import { inputSchemaChanged } from './input-schema-changed';

const tag = (schema: object) => ({
  type: 'object',
  properties: { tag: { type: 'string', ...schema } },
});

const judge = (before: object, after: object) =>
  comparedInputs(inputSchemaChanged, tag(before), tag(after)).map(
    ({ impact, witness }) => [impact, witness].filter(Boolean),
  );

it('decides patterns by the texts that they match', () => {
  expect(judge({ pattern: '^a' }, { pattern: '^(?:a|b)' })).toEqual([
    ['additive'],
  ]);
  expect(judge({}, { pattern: '^.{0,3}$' })).toEqual([
    ['breaking', expect.objectContaining({ tag: expect.any(String) })],
  ]);
  expect(judge({ pattern: '^(?:a|b)' }, { pattern: '^(?:b|a)' })).toEqual([]);
});

it('says so where it cannot tell', () => {
  expect(judge({ pattern: '^x' }, { pattern: '(?=a)b|^x' })).toEqual([
    ['undecided'],
  ]);
});
