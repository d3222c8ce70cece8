import { comparedInputs } from '../__testUtils__/compared';
import { inputEnumValueAdded } from './input-enum-value-added';

const of = (schema: object) => ({ type: 'object', properties: { a: schema } });

const judge = (before: object, after: object) =>
  comparedInputs(inputEnumValueAdded, of(before), of(after)).map(
    ({ impact, messageId }) => `${impact} ${messageId}`,
  );

it('speaks of a longer list, and of none', () => {
  expect(judge({ enum: ['x'] }, { enum: ['x', 'y'] })).toEqual([
    'additive default',
  ]);
  expect(judge({ enum: ['x'] }, {})).toEqual(['additive unlisted']);
});

it('leaves a list that also lost a value to the other check', () => {
  expect(judge({ enum: ['x'] }, { enum: ['y', 'z'] })).toEqual([]);
});
