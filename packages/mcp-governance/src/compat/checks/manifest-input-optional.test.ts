import { comparedManifests } from '../__testUtils__/compared';
import { manifestInputOptional } from './manifest-input-optional';

const run = (...environmentVariables: object[]) => ({
  packages: [
    {
      registryType: 'npm',
      identifier: 'a',
      version: '1.0.0',
      transport: { type: 'stdio' },
      environmentVariables,
    },
  ],
});

it('takes a default for as good as optional', () => {
  const region = { name: 'REGION', isRequired: true };
  expect(
    comparedManifests(
      manifestInputOptional,
      run(region),
      run({ ...region, default: 'eu' }),
    ),
  ).toMatchObject([{ impact: 'additive', data: { name: 'REGION' } }]);
});
