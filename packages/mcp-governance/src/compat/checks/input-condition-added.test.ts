import { comparedInputs } from '../__testUtils__/compared';
import { inputConditionAdded } from './input-condition-added';

const of = (schema: object) => ({ type: 'object', properties: { a: schema } });

const judge = (before: object, after: object) =>
  comparedInputs(inputConditionAdded, of(before), of(after)).map(
    ({ impact, messageId }) => `${impact} ${messageId}`,
  );

it('takes each member of allOf, and each keyword, for one', () => {
  expect(
    judge(
      { allOf: [{ minimum: 1 }, { multipleOf: 2 }] },
      { allOf: [{ minimum: 1 }, { multipleOf: 2 }, { maximum: 9 }] },
    ),
  ).toEqual(['breaking default']);
  expect(
    judge(
      { type: 'string' },
      { type: 'string', if: { maxLength: 3 }, then: { pattern: '^a' } },
    ),
  ).toEqual(['breaking default']);
});

it('is silent on alternatives that leave out nothing', () => {
  expect(
    judge(
      { type: ['string', 'integer'] },
      {
        type: ['string', 'integer'],
        anyOf: [{ type: 'string' }, { type: 'integer' }],
      },
    ),
  ).toEqual([]);
});
