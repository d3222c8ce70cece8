import { comparedOutputs } from '../__testUtils__/compared';
import { outputEnumValueRemoved } from './output-enum-value-removed';

const of = (schema: object) => ({ type: 'object', properties: { a: schema } });

const judge = (before: object, after: object) =>
  comparedOutputs(outputEnumValueRemoved, of(before), of(after)).map(
    ({ impact, messageId }) => `${impact} ${messageId}`,
  );

it('leaves a list that gained a value to the other check', () => {
  expect(judge({ enum: ['x', 'y'] }, { enum: ['z'] })).toEqual([]);
  expect(judge({}, { const: 'x' })).toEqual(['additive listed']);
});
