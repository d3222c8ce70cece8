import { compared } from '../__testUtils__/compared';
import { protocolVersionChanged } from './protocol-version-changed';

it('knows nothing of a version that was not recorded', () => {
  const at = (protocolVersion?: string) => ({ protocolVersion, tools: [] });
  expect(compared(protocolVersionChanged, at('2026-07-28'), at())).toEqual([]);
  expect(
    compared(protocolVersionChanged, at('2026-07-28'), at('2024-11-05')),
  ).toMatchObject([
    { impact: 'risk', data: { from: '2026-07-28', to: '2024-11-05' } },
  ]);
});
