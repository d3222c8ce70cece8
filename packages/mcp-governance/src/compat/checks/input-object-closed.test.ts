import { comparedInputs } from '../__testUtils__/compared';
import { inputObjectClosed } from './input-object-closed';

const of = (schema: object) => ({ type: 'object', properties: { a: schema } });

const judge = (before: object, after: object) =>
  comparedInputs(inputObjectClosed, of(before), of(after)).map(
    ({ impact, messageId }) => `${impact} ${messageId}`,
  );

it('tells silence from a promise and from a map', () => {
  expect(
    judge(
      { properties: { x: {} } },
      { properties: { x: {} }, additionalProperties: false },
    ),
  ).toEqual(['risk default']);
  expect(
    judge(
      { properties: { x: {} } },
      { properties: { x: {} }, additionalProperties: { type: 'string' } },
    ),
  ).toEqual(['risk default']);
  expect(
    judge(
      { properties: { x: {} }, additionalProperties: true },
      { properties: { x: {} }, additionalProperties: { type: 'string' } },
    ),
  ).toEqual(['breaking breaks']);
  expect(
    judge(
      { additionalProperties: { type: 'string' } },
      { additionalProperties: false },
    ),
  ).toEqual(['breaking breaks']);
});

it('is silent where it is closed by another keyword', () => {
  expect(
    judge(
      { properties: { x: {} }, unevaluatedProperties: false },
      { properties: { x: {} }, additionalProperties: false },
    ),
  ).toEqual([]);
});
