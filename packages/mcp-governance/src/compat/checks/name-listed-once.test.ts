import { compared } from '../__testUtils__/compared';
import { nameListedOnce } from './name-listed-once';

it('tells definitions that differed from copies', () => {
  const pay = { name: 'pay', inputSchema: { type: 'object' } };
  const once = { tools: [pay] };
  const copied = { tools: [pay, pay, pay] };
  const differing = { tools: [pay, pay, { ...pay, title: 'Pay' }] };
  expect(compared(nameListedOnce, copied, once)).toMatchObject([
    { impact: 'cosmetic', subject: 'tool:pay', pointer: '/tools/0/name' },
  ]);
  expect(compared(nameListedOnce, differing, once)).toMatchObject([
    { impact: 'risk', tool: 'pay' },
  ]);
  expect(compared(nameListedOnce, differing, { tools: [] })).toHaveLength(1);
});
