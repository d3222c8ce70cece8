import { comparedManifests } from '../__testUtils__/compared';
import { authRemoved } from './auth-removed';

const auth = (block?: object) => ({
  _meta: { 'backstage.mcp-registry/governance': { auth: block } },
});

it('takes silence for openness', () => {
  expect(
    comparedManifests(authRemoved, auth({ scheme: 'mtls' }), auth()),
  ).toMatchObject([
    {
      impact: 'breaking',
      messageId: 'undeclared',
      flags: ['review', 'security'],
    },
  ]);
  expect(
    comparedManifests(authRemoved, auth({ scheme: 'none' }), auth()),
  ).toEqual([]);
});
