import { compared } from '../__testUtils__/compared';
import { snapshotUnknown } from './snapshot-unknown';

const known = { tools: [] };
const unknown = 'unknown';

const judge = (before: unknown, after: unknown) =>
  compared(snapshotUnknown, before, after).map(({ messageId, impact }) => [
    messageId,
    impact,
  ]);

it('is undecided where one side is known, a risk where neither is', () => {
  expect(judge(known, unknown)).toEqual([['after', 'undecided']]);
  expect(judge(unknown, known)).toEqual([['before', 'undecided']]);
  expect(judge(unknown, unknown)).toEqual([['neither', 'risk']]);
  expect(judge(known, known)).toEqual([]);
});
