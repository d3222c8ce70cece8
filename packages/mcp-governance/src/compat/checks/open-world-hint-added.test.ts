import { compared } from '../__testUtils__/compared';
import { openWorldHintAdded } from './open-world-hint-added';

const hints = (before: object, after: object) =>
  compared(
    openWorldHintAdded,
    { tools: [{ name: 'act', annotations: before }] },
    { tools: [{ name: 'act', annotations: after }] },
  ).map(({ impact }) => impact);

it('counts for tools that only read, too', () => {
  const closed = { readOnlyHint: true, openWorldHint: false };
  expect(hints(closed, { readOnlyHint: true })).toEqual(['risk']);
  expect(hints({}, { openWorldHint: true })).toEqual([]);
});
