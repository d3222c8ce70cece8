import { comparedManifests } from '../__testUtils__/compared';
import { authWeakened } from './auth-weakened';

const auth = (block?: object) => ({
  _meta: { 'backstage.mcp-registry/governance': { auth: block } },
});

it('does not rank what it does not know', () => {
  const weaker = (from: string, to: string) =>
    comparedManifests(
      authWeakened,
      auth({ scheme: from }),
      auth({ scheme: to }),
    ).map(({ flags }) => flags);
  expect(weaker('bearer', 'basic')).toEqual([['review', 'security']]);
  expect(weaker('oauth2', 'kerberos')).toEqual([]);
  expect(weaker('oauth2', 'none')).toEqual([]);
});
