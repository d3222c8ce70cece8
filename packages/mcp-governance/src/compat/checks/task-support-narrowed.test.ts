import { compared } from '../__testUtils__/compared';
import { taskSupportNarrowed } from './task-support-narrowed';

const at = (taskSupport: unknown) => ({
  tools: [{ name: 't', inputSchema: {}, execution: { taskSupport } }],
});

it.each([
  ['forbidden', 'required', 'default'],
  ['optional', 'required', 'default'],
  ['required', 'forbidden', 'dropped'],
  ['optional', 'else', 'dropped'],
])('breaks from %s to %s', (from, to, messageId) => {
  expect(compared(taskSupportNarrowed, at(from), at(to))).toMatchObject([
    { impact: 'breaking', messageId, tool: 't' },
  ]);
});

it('leaves what widens alone', () => {
  expect(compared(taskSupportNarrowed, at('required'), at('optional'))).toEqual(
    [],
  );
  expect(compared(taskSupportNarrowed, at('forbidden'), at(7))).toEqual([]);
});
