import { comparedOutputs } from '../__testUtils__/compared';
import { outputSchemaChanged } from './output-schema-changed';

const of = (schema: object) => ({ type: 'object', properties: { a: schema } });

const judge = (before: object, after: object) =>
  comparedOutputs(outputSchemaChanged, of(before), of(after)).map(
    ({ impact }) => impact,
  );

it('asks inclusion of what no other check names', () => {
  const list = { type: 'array' };
  expect(judge({ ...list, contains: { const: 1 } }, list)).toEqual([
    'breaking',
  ]);
  expect(judge(list, { ...list, contains: { const: 1 } })).toEqual([
    'additive',
  ]);
  expect(judge(list, { ...list, contains: {}, minContains: 0 })).toEqual([]);
});

it('says so where it cannot tell', () => {
  expect(judge({ pattern: '(?=a)b|^x' }, { pattern: '^x|y' })).toEqual([
    'undecided',
  ]);
});
