import { comparedInputs } from '../__testUtils__/compared';
import { inputConditionRemoved } from './input-condition-removed';

const of = (schema: object) => ({ type: 'object', properties: { a: schema } });

const judge = (before: object, after: object) =>
  comparedInputs(inputConditionRemoved, of(before), of(after)).map(
    ({ impact, messageId }) => `${impact} ${messageId}`,
  );

it('takes each member of allOf, and each keyword, for one', () => {
  expect(
    judge(
      { allOf: [{ minimum: 1 }, { multipleOf: 2 }, { maximum: 9 }] },
      { allOf: [{ minimum: 1 }, { multipleOf: 2 }] },
    ),
  ).toEqual(['additive default']);
  expect(
    judge({ type: 'string', not: { const: 'x' } }, { type: 'string' }),
  ).toEqual(['additive default']);
});
