import { comparedManifests } from '../__testUtils__/compared';
import { authAudienceChanged } from './auth-audience-changed';

const auth = (block?: object) => ({
  _meta: { 'backstage.mcp-registry/governance': { auth: block } },
});

it('makes less of what is only no longer written down', () => {
  const judge = (from?: string, to?: string) =>
    comparedManifests(
      authAudienceChanged,
      auth({ scheme: 'oauth2', audience: from }),
      auth({ scheme: 'oauth2', audience: to }),
    ).map(({ messageId, impact }) => [messageId, impact]);
  expect(
    judge('https://mcp.acme.example/a', 'https://mcp.acme.example/b'),
  ).toEqual([['default', 'breaking']]);
  expect(judge('https://mcp.acme.example/a', undefined)).toEqual([
    ['undeclared', 'risk'],
  ]);
  expect(judge(undefined, 'https://mcp.acme.example/a')).toEqual([
    ['declared', 'cosmetic'],
  ]);
});
