import { comparedOutputs } from '../__testUtils__/compared';
import { outputBoundTightened } from './output-bound-tightened';

const of = (schema: object) => ({ type: 'object', properties: { a: schema } });

const judge = (before: object, after: object) =>
  comparedOutputs(outputBoundTightened, of(before), of(after)).map(
    ({ impact, messageId }) => `${impact} ${messageId}`,
  );

it('asks inclusion, whatever the keyword', () => {
  expect(
    judge(
      { type: 'array', items: {} },
      { type: 'array', items: {}, uniqueItems: true },
    ),
  ).toEqual(['additive default']);
  expect(
    judge(
      { type: 'integer', minimum: 5 },
      { type: 'integer', exclusiveMinimum: 4 },
    ),
  ).toEqual([]);
});
