import { comparedManifests } from '../__testUtils__/compared';
import { packageSourceChanged } from './package-source-changed';

const install = (identifier: string, more: object = {}) => ({
  packages: [
    {
      registryType: 'npm',
      identifier,
      version: '1.0.0',
      transport: { type: 'stdio' },
      ...more,
    },
  ],
});

it('counts another registry as another source', () => {
  expect(
    comparedManifests(
      packageSourceChanged,
      install('a'),
      install('a', { registryBaseUrl: 'https://npm.other.example' }),
    ),
  ).toMatchObject([
    {
      flags: ['review', 'security'],
      data: { from: 'npm:a', to: 'npm:a from https://npm.other.example' },
    },
  ]);
});
