import { comparedManifests } from '../__testUtils__/compared';
import { serverRenamed } from './server-renamed';

it('compares letter by letter', () => {
  expect(
    comparedManifests(
      serverRenamed,
      { name: 'com.acme/a' },
      { name: 'com.acme/A' },
    ),
  ).toMatchObject([
    {
      pointer: '/name',
      flags: ['review'],
      data: { from: 'com.acme/a', to: 'com.acme/A' },
    },
  ]);
});
