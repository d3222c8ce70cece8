import { ManifestInput } from '../../model/manifest/types';
import { judge, judged } from '../__testUtils__/judge';
import { secretInputNotMarked } from './secret-input-not-marked';

const withVariable = (input: ManifestInput, options = {}) =>
  judged(secretInputNotMarked, {
    manifest: {
      packages: [
        {
          registryType: 'npm',
          identifier: '@acme/billing',
          environmentVariables: [input],
        },
      ],
    },
    options,
  });

it.each([
  'API_KEY',
  'GITHUB_TOKEN',
  'dbPassword',
  'CLIENT_SECRET',
  'Authorization',
])('takes %s for a secret', name => {
  expect(withVariable({ name })).toEqual([
    'notMarked /packages/0/environmentVariables/0',
  ]);
  expect(withVariable({ name, isSecret: true })).toEqual([]);
  expect(withVariable({ name, isSecret: false })).toHaveLength(1);
});

it.each([
  'MAX_TOKENS',
  'TOKEN_URL',
  'PASSWORD_FILE',
  'SECRET_NAME',
  'MONKEY',
  'KEYBOARD',
  'CLIENT_ID',
])('takes %s for none', name => {
  expect(withVariable({ name })).toEqual([]);
});

it('takes numbers, switches, fixed values and named exceptions for none', () => {
  expect(withVariable({ name: 'TOKENS', format: 'number' })).toEqual([]);
  expect(withVariable({ name: 'USE_TOKEN', format: 'boolean' })).toEqual([]);
  expect(withVariable({ name: 'TOKEN', value: 'fixed' })).toEqual([]);
  expect(withVariable({ name: 'TOKEN' }, { notSecret: ['TOKEN'] })).toEqual([]);
});

it('looks wherever a client asks for input', () => {
  const input = { name: 'api_key' };
  const header = {
    name: 'Authorization',
    value: 'Bearer {token}',
    variables: { token: { description: 'Yours' }, tenant: {} },
  };
  expect(
    judged(secretInputNotMarked, {
      manifest: {
        packages: [
          {
            registryType: 'npm',
            identifier: '@acme/billing',
            packageArguments: [{ type: 'named', name: '--api-key' }],
            runtimeArguments: [{ type: 'positional' }, { name: '--token' }],
            transport: { type: 'sse', headers: [input] },
          },
        ],
        remotes: [
          {
            type: 'sse',
            url: 'https://{password}@a.example',
            headers: [header],
            variables: { password: {} },
          },
        ],
      },
    }),
  ).toEqual([
    'notMarked /packages/0/packageArguments/0',
    'notMarked /packages/0/runtimeArguments/1',
    'notMarked /packages/0/transport/headers/0',
    'notMarked /remotes/0/headers/0/variables/token',
    'notMarked /remotes/0/variables/password',
  ]);
});

it('names what the input belongs to', () => {
  const [finding] = judge(secretInputNotMarked, {
    manifest: {
      remotes: [
        {
          type: 'sse',
          url: 'https://a.example',
          headers: [{ name: 'X-API-Key' }],
        },
      ],
    },
  });
  expect(finding.subject).toBe('remote:https://a.example');
});
