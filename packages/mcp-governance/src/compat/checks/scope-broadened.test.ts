import { comparedManifests } from '../__testUtils__/compared';
import { scopeBroadened } from './scope-broadened';

const scopes = (...all: object[]) => ({
  _meta: {
    'backstage.mcp-registry/governance': {
      auth: { scheme: 'oauth2', scopes: all },
    },
  },
});

it.each([
  ['orders.read', 'orders', true],
  ['orders:read', 'orders:write', true],
  ['orders.read', '*', true],
  ['orders.read', 'admin', true],
  ['orders.write', 'orders.read', false],
  ['orders.read', 'invoices.read', false],
  ['orders', 'orders.read', false],
])('from %s to %s: %s', (from, to, isBroader) => {
  const findings = comparedManifests(
    scopeBroadened,
    scopes({ name: from, tools: ['find'] }),
    scopes({ name: to, tools: ['find'] }),
  );
  expect(findings.map(({ flags }) => flags)).toEqual(
    isBroader ? [['review', 'security']] : [],
  );
});
