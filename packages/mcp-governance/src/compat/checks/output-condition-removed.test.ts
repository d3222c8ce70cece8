import { comparedOutputs } from '../__testUtils__/compared';
import { outputConditionRemoved } from './output-condition-removed';

const of = (schema: object) => ({ type: 'object', properties: { a: schema } });

const judge = (before: object, after: object) =>
  comparedOutputs(outputConditionRemoved, of(before), of(after)).map(
    ({ impact, messageId }) => `${impact} ${messageId}`,
  );

it('takes each member of allOf, and if with then, for one', () => {
  expect(
    judge(
      { allOf: [{ minimum: 1 }, { multipleOf: 2 }, { maximum: 9 }] },
      { allOf: [{ minimum: 1 }, { multipleOf: 2 }] },
    ),
  ).toEqual(['breaking default']);
  expect(
    judge(
      { type: 'string', if: { maxLength: 3 }, then: { not: { const: '' } } },
      { type: 'string' },
    ),
  ).toEqual(['breaking default']);
});
