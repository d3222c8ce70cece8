import { comparedManifests } from '../__testUtils__/compared';
import { manifestInputExposed } from './manifest-input-exposed';

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

it('raises the alarm', () => {
  const token = { name: 'TOKEN', isSecret: true };
  expect(
    comparedManifests(
      manifestInputExposed,
      run(token),
      run({ ...token, isSecret: false }),
    ),
  ).toMatchObject([{ impact: 'breaking', flags: ['security'] }]);
});
