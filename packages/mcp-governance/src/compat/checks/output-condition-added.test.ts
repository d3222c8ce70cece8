import { comparedOutputs } from '../__testUtils__/compared';
import { outputConditionAdded } from './output-condition-added';

const of = (schema: object) => ({ type: 'object', properties: { a: schema } });

const judge = (before: object, after: object) =>
  comparedOutputs(outputConditionAdded, of(before), of(after)).map(
    ({ impact, messageId }) => `${impact} ${messageId}`,
  );

it('takes each member of allOf for one', () => {
  expect(
    judge(
      { allOf: [{ minimum: 1 }, { multipleOf: 2 }] },
      { allOf: [{ minimum: 1 }, { multipleOf: 2 }, { maximum: 9 }] },
    ),
  ).toEqual(['additive default']);
});
