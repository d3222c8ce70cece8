import { compared } from '../__testUtils__/compared';
import { readOnlyHintDropped } from './read-only-hint-dropped';

const hints = (before: object, after: object) =>
  compared(
    readOnlyHintDropped,
    { tools: [{ name: 'act', annotations: before }] },
    { tools: [{ name: 'act', annotations: after }] },
  ).map(({ impact }) => impact);

it('takes absence for false', () => {
  expect(hints({ readOnlyHint: true }, {})).toEqual(['breaking']);
  expect(hints({ readOnlyHint: true }, { readOnlyHint: true })).toEqual([]);
  expect(hints({}, { readOnlyHint: true })).toEqual([]);
});
