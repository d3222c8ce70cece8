import { comparedInputs } from '../__testUtils__/compared';
import { inputObjectOpened } from './input-object-opened';

const of = (schema: object) => ({ type: 'object', properties: { a: schema } });

const judge = (before: object, after: object) =>
  comparedInputs(inputObjectOpened, of(before), of(after)).map(
    ({ impact, messageId }) => `${impact} ${messageId}`,
  );

it('takes a map for more open than a closed object', () => {
  expect(
    judge(
      { properties: { x: {} }, additionalProperties: false },
      { properties: { x: {} }, additionalProperties: { type: 'string' } },
    ),
  ).toEqual(['additive default']);
  expect(
    judge(
      { properties: { x: {} }, additionalProperties: { type: 'string' } },
      { properties: { x: {} } },
    ),
  ).toEqual(['additive default']);
});

it('leaves a map of another kind to inclusion', () => {
  expect(
    judge(
      { additionalProperties: { type: 'string' } },
      { additionalProperties: { type: 'integer' } },
    ),
  ).toEqual([]);
});
