import { comparedManifests } from '../__testUtils__/compared';
import { manifestInputRequired } from './manifest-input-required';

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

it('looks at headers, arguments and variables, too', () => {
  const needed = { isRequired: true };
  const next = {
    remotes: [
      {
        type: 'streamable-http',
        url: 'https://acme.example/{tenant}',
        headers: [{ name: 'X-Team', ...needed }],
        variables: { tenant: needed },
      },
    ],
  };
  const before = {
    remotes: [{ type: 'streamable-http', url: next.remotes[0].url }],
  };
  expect(
    comparedManifests(manifestInputRequired, before, next).map(
      ({ data, pointer }) => [data.what, data.name, pointer],
    ),
  ).toEqual([
    ['header', 'X-Team', '/remotes/0/headers/0'],
    ['variable', 'tenant', '/remotes/0/variables/tenant'],
  ]);
});

it('counts a default that is gone', () => {
  const region = { name: 'REGION', isRequired: true };
  expect(
    comparedManifests(
      manifestInputRequired,
      run({ ...region, default: 'eu' }),
      run(region),
    ),
  ).toMatchObject([{ messageId: 'default', impact: 'breaking' }]);
});
