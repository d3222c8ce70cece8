import { comparedManifests } from '../__testUtils__/compared';
import { remoteAdded } from './remote-added';

const at = (...urls: string[]) => ({
  remotes: urls.map(url => ({ type: 'streamable-http', url })),
});

it('wants eyes on the first one', () => {
  const url = 'https://acme.example/mcp';
  expect(comparedManifests(remoteAdded, {}, at(url))).toMatchObject([
    { messageId: 'first', flags: ['review'] },
  ]);
  expect(
    comparedManifests(remoteAdded, at(url), at(url, 'https://b.example/mcp')),
  ).toMatchObject([{ messageId: 'default', flags: [] }]);
});
