import { comparedInputs } from '../__testUtils__/compared';
import { inputBoundLoosened } from './input-bound-loosened';

const of = (schema: object) => ({ type: 'object', properties: { a: schema } });

const judge = (before: object, after: object) =>
  comparedInputs(inputBoundLoosened, of(before), of(after)).map(
    ({ impact, messageId }) => `${impact} ${messageId}`,
  );

it('takes any keyword that counts or measures', () => {
  expect(
    judge(
      { type: 'array', items: {}, uniqueItems: true },
      { type: 'array', items: {} },
    ),
  ).toEqual(['additive default']);
  expect(
    judge(
      { type: 'integer', multipleOf: 4 },
      { type: 'integer', multipleOf: 2 },
    ),
  ).toEqual(['additive default']);
});

it('leaves a limit that moved both ways to both checks', () => {
  expect(
    judge(
      { type: 'integer', minimum: 5, maximum: 7 },
      { type: 'integer', minimum: 6, maximum: 8 },
    ),
  ).toEqual(['additive default']);
});
