import { compared } from '../__testUtils__/compared';
import { idempotentHintAdded } from './idempotent-hint-added';

const hints = (before: object, after: object) =>
  compared(
    idempotentHintAdded,
    { tools: [{ name: 'act', annotations: before }] },
    { tools: [{ name: 'act', annotations: after }] },
  ).map(({ impact }) => impact);

it('asks for no new major version', () => {
  expect(hints({}, { idempotentHint: true })).toEqual(['risk']);
  expect(hints({ idempotentHint: false }, {})).toEqual([]);
});
