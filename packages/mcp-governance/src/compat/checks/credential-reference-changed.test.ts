import { comparedManifests } from '../__testUtils__/compared';
import { credentialReferenceChanged } from './credential-reference-changed';

const auth = (block?: object) => ({
  _meta: { 'backstage.mcp-registry/governance': { auth: block } },
});

it('makes less of what is only no longer written down', () => {
  const judge = (from?: string, to?: string) =>
    comparedManifests(
      credentialReferenceChanged,
      auth({ scheme: 'oauth2', credentialReference: from }),
      auth({ scheme: 'oauth2', credentialReference: to }),
    ).map(({ messageId, impact }) => [messageId, impact]);
  expect(judge('vault:billing/a', 'vault:billing/b')).toEqual([
    ['default', 'risk'],
  ]);
  expect(judge('vault:billing/a', undefined)).toEqual([['undeclared', 'risk']]);
  expect(judge(undefined, 'vault:billing/a')).toEqual([
    ['declared', 'cosmetic'],
  ]);
});
