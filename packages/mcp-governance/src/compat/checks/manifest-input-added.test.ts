import { comparedManifests } from '../__testUtils__/compared';
import { manifestInputAdded } from './manifest-input-added';

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

it('leaves what must be set to another check', () => {
  expect(
    comparedManifests(manifestInputAdded, run(), run({ name: 'A' })),
  ).toMatchObject([
    { subject: 'package:a', data: { what: 'environment variable', name: 'A' } },
  ]);
  expect(
    comparedManifests(
      manifestInputAdded,
      run(),
      run({ name: 'A', isRequired: true }),
    ),
  ).toEqual([]);
});
