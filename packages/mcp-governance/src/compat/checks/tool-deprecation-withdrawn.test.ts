import { compared } from '../__testUtils__/compared';
import { toolDeprecationWithdrawn } from './tool-deprecation-withdrawn';

it('takes a tool that goes for no withdrawal', () => {
  const old = { tools: [{ name: 'a', _meta: { deprecated: true } }] };
  expect(
    compared(toolDeprecationWithdrawn, old, { tools: [{ name: 'a' }] }),
  ).toMatchObject([{ impact: 'cosmetic', data: { key: 'deprecated' } }]);
  expect(compared(toolDeprecationWithdrawn, old, { tools: [] })).toEqual([]);
});
