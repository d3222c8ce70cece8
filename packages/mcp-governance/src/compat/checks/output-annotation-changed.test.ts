import { judgeNotes } from '../__testUtils__/notes';
import { outputAnnotationChanged } from './output-annotation-changed';

const judge = judgeNotes(outputAnnotationChanged);

it('weighs what a note means for those who read the value', () => {
  expect(judge({}, { deprecated: true })).toEqual(['additive']);
  expect(judge({ deprecated: true }, {})).toEqual(['cosmetic']);
  expect(judge({}, { readOnly: true })).toEqual(['cosmetic']);
  expect(judge({}, { writeOnly: true })).toEqual(['risk']);
  expect(judge({ writeOnly: true }, {})).toEqual(['risk review security']);
  expect(judge({}, { contentMediaType: 'text/html' })).toEqual(['risk']);
});

it('leaves what asserts to others, and what says nothing alone', () => {
  expect(judge({ 'x-a': { b: 1 } }, { 'x-a': { b: 2 } })).toEqual(['cosmetic']);
  expect(judge({}, { minLength: 1, pattern: 'a', enum: ['a'] })).toEqual([]);
  expect(judge({ readOnly: false }, { $comment: 'b' })).toEqual([]);
});
