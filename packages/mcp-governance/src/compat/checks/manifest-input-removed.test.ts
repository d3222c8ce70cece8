import { comparedManifests } from '../__testUtils__/compared';
import { manifestInputRemoved } from './manifest-input-removed';

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

it('takes another name for another input', () => {
  expect(
    comparedManifests(
      manifestInputRemoved,
      run({ name: 'REGION' }),
      run({ name: 'region' }),
    ),
  ).toMatchObject([{ impact: 'risk', data: { name: 'REGION' } }]);
});
