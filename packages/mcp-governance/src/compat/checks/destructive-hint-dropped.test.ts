import { compared } from '../__testUtils__/compared';
import { destructiveHintDropped } from './destructive-hint-dropped';

const hints = (before: object, after: object) =>
  compared(
    destructiveHintDropped,
    { tools: [{ name: 'act', annotations: before }] },
    { tools: [{ name: 'act', annotations: after }] },
  ).map(({ impact }) => impact);

it('takes absence for true', () => {
  expect(hints({}, { destructiveHint: false })).toEqual(['risk']);
  expect(hints({ destructiveHint: true }, {})).toEqual([]);
});
