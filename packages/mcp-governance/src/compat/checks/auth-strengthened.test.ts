import { comparedManifests } from '../__testUtils__/compared';
import { authStrengthened } from './auth-strengthened';

const auth = (block?: object) => ({
  _meta: { 'backstage.mcp-registry/governance': { auth: block } },
});

it('leaves the step from nothing to another check', () => {
  const judge = (from: string, to: string) =>
    comparedManifests(
      authStrengthened,
      auth({ scheme: from }),
      auth({ scheme: to }),
    ).map(({ data }) => data);
  expect(judge('Basic', 'OAuth2')).toEqual([{ from: 'Basic', to: 'OAuth2' }]);
  expect(judge('none', 'oauth2')).toEqual([]);
});
