import { comparedManifests } from '../__testUtils__/compared';
import { authIssuerChanged } from './auth-issuer-changed';

const auth = (block?: object) => ({
  _meta: { 'backstage.mcp-registry/governance': { auth: block } },
});

it('makes less of what is only no longer written down', () => {
  const judge = (from?: string, to?: string) =>
    comparedManifests(
      authIssuerChanged,
      auth({ scheme: 'oauth2', issuer: from }),
      auth({ scheme: 'oauth2', issuer: to }),
    ).map(({ messageId, impact }) => [messageId, impact]);
  expect(
    judge('https://login.acme.example', 'https://login.other.example'),
  ).toEqual([['default', 'breaking']]);
  expect(judge('https://login.acme.example', undefined)).toEqual([
    ['undeclared', 'risk'],
  ]);
  expect(judge(undefined, 'https://login.acme.example')).toEqual([
    ['declared', 'cosmetic'],
  ]);
});
