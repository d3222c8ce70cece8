import { judged } from '../__testUtils__/judge';
import { scopeWildcard } from './scope-wildcard';

const scopes = (names: string[], options = {}) =>
  judged(scopeWildcard, {
    governance: {
      auth: { scheme: 'oauth2', scopes: names.map(name => ({ name })) },
    },
    options,
  });

it('reports each scope that covers everything, where it stands', () => {
  const at = '/_meta/backstage.mcp-registry~1governance/auth/scopes';
  expect(
    scopes(['invoices:read', '*', 'customers.*.read', 'FULL_ACCESS']),
  ).toEqual([
    `wildcard ${at}/1/name`,
    `wildcard ${at}/2/name`,
    `omnibus ${at}/3/name`,
  ]);
});

it('takes words for everything only where they are all there is', () => {
  expect(scopes(['invoices:read:all', 'allocations', 'fully'])).toEqual([]);
  expect(scopes(['admin'], { names: ['admin'] })).toHaveLength(1);
  expect(scopes(['all'], { names: ['admin'] })).toEqual([]);
});
