import { comparedInputs } from '../__testUtils__/compared';
import { inputAlternativeRemoved } from './input-alternative-removed';

const judge = (before: object, after: object) =>
  comparedInputs(inputAlternativeRemoved, of(before), of(after)).map(
    ({ impact, messageId }) => `${impact} ${messageId}`,
  );

const of = (schema: object) => ({ type: 'object', properties: { a: schema } });

it('finds that fewer alternatives of oneOf may take more', () => {
  expect(
    judge(
      { oneOf: [{ type: 'string' }, { type: 'number' }, { type: 'integer' }] },
      { oneOf: [{ type: 'string' }, { type: 'number' }] },
    ),
  ).toEqual(['additive holds']);
});
