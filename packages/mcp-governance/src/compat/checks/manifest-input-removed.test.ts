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

it('does not tell headers apart by their letter case', () => {
  const remote = (name: string) => ({
    remotes: [
      {
        type: 'streamable-http',
        url: 'https://billing.acme.example',
        headers: [{ name }],
      },
    ],
  });
  const judge = (name: string) =>
    comparedManifests(manifestInputRemoved, remote('X-Team'), remote(name));
  expect(judge('x-team')).toEqual([]);
  expect(judge('X-Unit')).toMatchObject([{ data: { name: 'X-Team' } }]);
});
