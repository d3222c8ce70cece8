import { comparedInputs } from '../__testUtils__/compared';
import { inputBoundTightened } from './input-bound-tightened';

const of = (schema: object) => ({ type: 'object', properties: { a: schema } });

const judge = (before: object, after: object) =>
  comparedInputs(inputBoundTightened, of(before), of(after)).map(
    ({ impact, messageId }) => `${impact} ${messageId}`,
  );

it('asks inclusion, whatever the keyword', () => {
  expect(
    judge({ type: 'number' }, { type: 'number', exclusiveMinimum: 0 }),
  ).toEqual(['breaking default']);
  expect(
    judge(
      { type: 'array', items: {} },
      { type: 'array', items: {}, uniqueItems: true },
    ),
  ).toEqual(['breaking default']);
  expect(
    judge(
      { type: 'integer', multipleOf: 2 },
      { type: 'integer', multipleOf: 4 },
    ),
  ).toEqual(['breaking default']);
});

it('is silent where another keyword sets the limit', () => {
  expect(
    judge(
      { type: 'integer', minimum: 5 },
      { type: 'integer', minimum: 5, exclusiveMinimum: 4 },
    ),
  ).toEqual([]);
  expect(
    judge(
      { type: 'integer', minimum: 1 },
      { type: 'integer', exclusiveMinimum: 0 },
    ),
  ).toEqual([]);
});
