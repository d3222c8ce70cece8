import { comparedManifests } from '../__testUtils__/compared';
import { remoteRemoved } from './remote-removed';

it('names the address that is gone, and asks for a review', () => {
  const remotes = [{ type: 'sse', url: 'https://{tenant}.acme.example/sse' }];
  expect(comparedManifests(remoteRemoved, { remotes }, {})).toMatchObject([
    {
      flags: ['review'],
      pointer: '/remotes/0/url',
      data: { url: 'https://{tenant}.acme.example/sse' },
    },
  ]);
});
