import { comparedInputs } from '../__testUtils__/compared';
import { inputPropertyOptional } from './input-property-optional';

const of = (schema: object) => ({ type: 'object', properties: { a: schema } });

const judge = (before: object, after: object) =>
  comparedInputs(inputPropertyOptional, of(before), of(after)).map(
    ({ impact, messageId }) => `${impact} ${messageId}`,
  );

it('looks below the root', () => {
  expect(
    judge(
      { type: 'object', properties: { x: {} }, required: ['x'] },
      { type: 'object', properties: { x: {} } },
    ),
  ).toEqual(['additive default']);
});

it('is silent where another keyword requires it still', () => {
  expect(
    judge(
      { properties: { x: {} }, additionalProperties: false, required: ['x'] },
      { minProperties: 1, properties: { x: {} }, additionalProperties: false },
    ),
  ).toEqual([]);
});
