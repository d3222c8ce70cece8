import { comparedManifests } from '../__testUtils__/compared';
import { authAdded } from './auth-added';

const auth = (block?: object) => ({
  _meta: { 'backstage.mcp-registry/governance': { auth: block } },
});

it('tells what was open from what was not said', () => {
  const next = auth({ scheme: 'api-key' });
  expect(
    comparedManifests(authAdded, auth({ scheme: 'none' }), next),
  ).toMatchObject([
    { impact: 'breaking', flags: ['review'], data: { to: 'api-key' } },
  ]);
  expect(comparedManifests(authAdded, auth(), next)).toMatchObject([
    { impact: 'risk', messageId: 'declared' },
  ]);
  expect(comparedManifests(authAdded, auth({ scheme: 'basic' }), next)).toEqual(
    [],
  );
});
