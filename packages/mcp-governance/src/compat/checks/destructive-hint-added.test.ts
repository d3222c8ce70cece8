import { compared } from '../__testUtils__/compared';
import { destructiveHintAdded } from './destructive-hint-added';

const hints = (before: object, after: object) =>
  compared(
    destructiveHintAdded,
    { tools: [{ name: 'act', annotations: before }] },
    { tools: [{ name: 'act', annotations: after }] },
  ).map(({ impact }) => impact);

it('says nothing of a tool that only reads', () => {
  expect(hints({ destructiveHint: false }, { destructiveHint: true })).toEqual([
    'risk',
  ]);
  expect(hints({ destructiveHint: false }, { readOnlyHint: true })).toEqual([]);
});
