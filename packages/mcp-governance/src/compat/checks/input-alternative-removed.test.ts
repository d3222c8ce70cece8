import { comparedInputs } from '../__testUtils__/compared';
import { inputAlternativeRemoved } from './input-alternative-removed';

const of = (schema: object) => ({ type: 'object', properties: { a: schema } });

const judge = (before: object, after: object) =>
  comparedInputs(inputAlternativeRemoved, of(before), of(after)).map(
    ({ impact, messageId }) => `${impact} ${messageId}`,
  );

it('finds that fewer alternatives of oneOf may take more', () => {
  expect(
    judge(
      { oneOf: [{ type: 'string' }, { type: 'number' }, { type: 'integer' }] },
      { oneOf: [{ type: 'string' }, { type: 'number' }] },
    ),
  ).toEqual(['additive holds']);
});
