import { comparedManifests } from '../__testUtils__/compared';
import { packageAdded } from './package-added';

it('names registry and package', () => {
  const packages = [
    {
      registryType: 'oci',
      identifier: 'ghcr.io/acme/billing:1.0',
      transport: { type: 'stdio' },
    },
  ];
  expect(comparedManifests(packageAdded, {}, { packages })).toMatchObject([
    { data: { package: 'oci:ghcr.io/acme/billing' }, bump: 'minor' },
  ]);
});
