import { comparedManifests } from '../__testUtils__/compared';
import { packageVersionChanged } from './package-version-changed';

it('reads the tags of container images', () => {
  const image = (identifier: string) => ({
    packages: [
      { registryType: 'oci', identifier, transport: { type: 'stdio' } },
    ],
  });
  expect(
    comparedManifests(
      packageVersionChanged,
      image('localhost:5000/billing:1.2.0'),
      image('localhost:5000/billing:1.3.0'),
    ),
  ).toMatchObject([
    {
      impact: 'cosmetic',
      data: { package: 'localhost:5000/billing', from: '1.2.0', to: '1.3.0' },
    },
  ]);
});
