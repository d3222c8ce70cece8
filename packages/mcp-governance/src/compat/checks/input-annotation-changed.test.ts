import { comparedInputs } from '../__testUtils__/compared';
import { inputAnnotationChanged } from './input-annotation-changed';

const of = (note: object) => ({
  type: 'object',
  properties: { a: { type: 'string', ...note } },
});

const judge = (before: object, after: object) =>
  comparedInputs(inputAnnotationChanged, of(before), of(after)).map(
    ({ impact, flags, path }) => [impact, flags.join(), path],
  );

it('weighs what a note means for callers', () => {
  expect(judge({}, { deprecated: true })).toEqual([['additive', '', 'a']]);
  expect(judge({ deprecated: true }, {})).toEqual([['cosmetic', '', 'a']]);
  expect(judge({}, { readOnly: true })).toEqual([['risk', '', 'a']]);
  expect(judge({}, { writeOnly: true })).toEqual([['cosmetic', '', 'a']]);
  expect(judge({ writeOnly: true }, {})).toEqual([
    ['risk', 'review,security', 'a'],
  ]);
  expect(judge({}, { contentMediaType: 'text/html' })).toEqual([
    ['risk', '', 'a'],
  ]);
  expect(judge({ 'x-a': { b: 1 } }, { 'x-a': { b: 2 } })).toEqual([
    ['cosmetic', '', 'a'],
  ]);
});

it('leaves what asserts to others, and what says nothing alone', () => {
  expect(judge({}, { minLength: 1, pattern: 'a', enum: ['a'] })).toEqual([]);
  expect(judge({ readOnly: false }, { deprecated: false })).toEqual([]);
  expect(judge({ $comment: 'b' }, {})).toEqual([]);
});
