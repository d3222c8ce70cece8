import { comparedManifests } from '../__testUtils__/compared';
import { authSchemeChanged } from './auth-scheme-changed';

const auth = (block?: object) => ({
  _meta: { 'backstage.mcp-registry/governance': { auth: block } },
});

it('counts a scheme that nobody knows as another one', () => {
  expect(
    comparedManifests(
      authSchemeChanged,
      auth({ scheme: 'kerberos' }),
      auth({ scheme: 'oauth2' }),
    ),
  ).toMatchObject([
    { impact: 'breaking', data: { from: 'kerberos', to: 'oauth2' } },
  ]);
  expect(
    comparedManifests(
      authSchemeChanged,
      auth({ scheme: 'api-key' }),
      auth({ scheme: 'oauth2' }),
    ),
  ).toEqual([]);
});
