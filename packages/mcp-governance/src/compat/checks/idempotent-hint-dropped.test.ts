import { compared } from '../__testUtils__/compared';
import { idempotentHintDropped } from './idempotent-hint-dropped';

const hints = (before: object, after: object) =>
  compared(
    idempotentHintDropped,
    { tools: [{ name: 'act', annotations: before }] },
    { tools: [{ name: 'act', annotations: after }] },
  ).map(({ impact }) => impact);

it('says nothing of a tool that only reads', () => {
  expect(hints({ idempotentHint: true }, {})).toEqual(['breaking']);
  expect(hints({ idempotentHint: true }, { readOnlyHint: true })).toEqual([]);
});
