import { comparedOutputs } from '../__testUtils__/compared';
import { outputBoundLoosened } from './output-bound-loosened';

const of = (schema: object) => ({ type: 'object', properties: { a: schema } });

const judge = (before: object, after: object) =>
  comparedOutputs(outputBoundLoosened, of(before), of(after)).map(
    ({ impact, messageId }) => `${impact} ${messageId}`,
  );

it('asks inclusion, whatever the keyword', () => {
  expect(
    judge(
      { type: 'array', items: {}, uniqueItems: true },
      { type: 'array', items: {} },
    ),
  ).toEqual(['breaking default']);
  expect(
    judge(
      { type: 'integer', multipleOf: 4 },
      { type: 'integer', multipleOf: 2 },
    ),
  ).toEqual(['breaking default']);
  expect(
    judge({ type: 'integer', multipleOf: 1 }, { type: 'integer' }),
  ).toEqual([]);
});
