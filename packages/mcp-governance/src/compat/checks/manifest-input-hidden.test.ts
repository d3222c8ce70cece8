import { comparedManifests } from '../__testUtils__/compared';
import { manifestInputHidden } from './manifest-input-hidden';

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

it('asks for no more than a patch', () => {
  expect(
    comparedManifests(
      manifestInputHidden,
      run({ name: 'A' }),
      run({ name: 'A', isSecret: true }),
    ),
  ).toMatchObject([{ bump: 'patch', data: { name: 'A' } }]);
});
