import { comparedInputs } from '../__testUtils__/compared';
import { inputPropertyRequired } from './input-property-required';

const of = (schema: object) => ({ type: 'object', properties: { a: schema } });

const judge = (before: object, after: object) =>
  comparedInputs(inputPropertyRequired, of(before), of(after)).map(
    ({ impact, messageId }) => `${impact} ${messageId}`,
  );

it('looks below the root', () => {
  expect(
    judge(
      { type: 'object', properties: { x: {} } },
      { type: 'object', properties: { x: {} }, required: ['x'] },
    ),
  ).toEqual(['breaking default']);
});

it('is silent where another keyword required it before', () => {
  expect(
    judge(
      { minProperties: 1, properties: { x: {} }, additionalProperties: false },
      { properties: { x: {} }, additionalProperties: false, required: ['x'] },
    ),
  ).toEqual([]);
});
