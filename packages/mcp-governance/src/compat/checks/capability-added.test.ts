import { compared } from '../__testUtils__/compared';
import { capabilityAdded } from './capability-added';

it('knows a capability by an object or by true, and nothing else', () => {
  const at = (capabilities: unknown) => ({ tools: [], capabilities });
  const next = { tools: { listChanged: true }, prompts: null, logging: false };
  expect(compared(capabilityAdded, at({}), at(next))).toMatchObject([
    { impact: 'additive', data: { capability: 'tools' }, subject: 'server' },
    {
      data: { capability: 'tools.listChanged' },
      after: { pointer: '/capabilities/1', value: 'tools.listChanged' },
    },
  ]);
  expect(compared(capabilityAdded, at(undefined), at(next))).toEqual([]);
});
