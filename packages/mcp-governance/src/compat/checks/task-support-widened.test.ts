import { compared } from '../__testUtils__/compared';
import { taskSupportWidened } from './task-support-widened';

it('tells what is new from what is no longer asked', () => {
  const at = (taskSupport?: string) => ({
    tools: [{ name: 't', inputSchema: {}, execution: { taskSupport } }],
  });
  expect(compared(taskSupportWidened, at(), at('optional'))).toMatchObject([
    { impact: 'additive', messageId: 'default' },
  ]);
  expect(
    compared(taskSupportWidened, at('required'), at('optional')),
  ).toMatchObject([{ impact: 'additive', messageId: 'relaxed' }]);
});
