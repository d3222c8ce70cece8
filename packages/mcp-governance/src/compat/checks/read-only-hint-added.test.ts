import { compared } from '../__testUtils__/compared';
import { readOnlyHintAdded } from './read-only-hint-added';

const hints = (before: object, after: object) =>
  compared(
    readOnlyHintAdded,
    { tools: [{ name: 'act', annotations: before }] },
    { tools: [{ name: 'act', annotations: after }] },
  ).map(({ impact }) => impact);

it('asks for a look, but for no new major version', () => {
  expect(hints({}, { readOnlyHint: true })).toEqual(['risk']);
  expect(hints({ readOnlyHint: true }, {})).toEqual([]);
});
