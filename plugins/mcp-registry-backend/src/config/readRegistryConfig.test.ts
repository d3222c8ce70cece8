import { ConfigReader } from '@backstage/config';
import { JsonObject } from '@backstage/types';
import { readRegistryConfig } from './readRegistryConfig';
import { ConfigEnvironment } from './types';

const environment: ConfigEnvironment = {
  nodeEnv: 'development',
  rootDirectory: '/portal',
};

function read(
  mcpRegistry: JsonObject | undefined,
  env = environment,
  backend?: JsonObject,
) {
  return readRegistryConfig(
    new ConfigReader({
      ...(mcpRegistry && { mcpRegistry }),
      ...(backend && { backend }),
    }),
    env,
  );
}

/** Path to message of everything that is wrong. */
function problemsOf(
  mcpRegistry: JsonObject,
  env = environment,
  backend?: JsonObject,
) {
  try {
    read(mcpRegistry, env, backend);
  } catch (error) {
    const [, ...lines] = String(error).split('\n');
    return Object.fromEntries(
      lines.map(line => {
        const [, path, message] = /^ {2}- (.+?): (.+)$/.exec(line) ?? [];
        return [path, message];
      }),
    );
  }
  return {};
}

describe('readRegistryConfig', () => {
  it('gives a registry that reads the catalog where nothing is configured', () => {
    const config = read(undefined);
    expect(config).toMatchObject({
      ownNamespaces: [],
      limits: { manifestBytes: 1024 * 1024, snapshotBytes: 8 * 1024 * 1024 },
      sources: { files: [], urls: [] },
      registryApi: {
        enabled: true,
        anonymous: false,
        minimumTrust: 'registered',
      },
      publishers: [],
      approvals: [],
    });
    expect(config.sources.catalog).toEqual({
      schedule: { frequency: { minutes: 5 }, timeout: { minutes: 10 } },
    });
    expect(Object.keys(config.ruleset.rules).length).toBeGreaterThan(0);
  });

  it('reads every key', () => {
    const config = read({
      organization: { namespaces: ['com.acme.*'] },
      conventions: {
        extends: ['strict'],
        rules: {
          'tool-name-format': {
            level: 'warning',
            scope: { origins: ['internal'] },
          },
        },
        errorShapes: { 'acme-error': { type: 'object' } },
      },
      sources: {
        files: [
          {
            id: 'fleet',
            path: './examples/fleet',
            include: ['*/server.json'],
            schedule: { frequency: '30s', timeout: 'PT1M' },
          },
          { id: 'more', path: '/srv/servers' },
        ],
        urls: [
          {
            id: 'billing',
            target: 'https://github.com/acme/billing/blob/main/**/server.json',
            schedule: { frequency: { hours: 1 } },
          },
        ],
        catalog: { enabled: 'false' },
      },
      limits: { manifest: '512 KiB', snapshot: 2000 },
      proposeUrl: '/create?need={query}',
      search: { synonyms: [['billing', ' moneybird ']] },
      registryApi: {
        anonymous: 'true',
        minimumTrust: 'conformant',
        lifecycles: ['production'],
      },
      publishers: [
        {
          subject: 'payments-ci',
          owners: ['Payments', 'group:acme/Ledger'],
          names: ['com.acme.payments/*'],
        },
      ],
      approvals: [
        {
          server: 'com.acme.payments/billing',
          major: 2,
          by: 'user:default/ines',
          reason: 'Looked at with the team',
          until: '2027-06-30',
        },
      ],
      denials: [{ server: 'com.evil/x', by: 'ines', reason: 'Leaks data' }],
      allowlist: [
        {
          server: 'io.github.a/b',
          by: 'ines',
          reason: 'Needed',
          until: '2027-01-01T12:00:00+02:00',
        },
      ],
    });
    expect(config.sources).toEqual({
      files: [
        {
          id: 'fleet',
          path: '/portal/examples/fleet',
          include: ['*/server.json'],
          schedule: { frequency: { seconds: 30 }, timeout: { minutes: 1 } },
        },
        {
          id: 'more',
          path: '/srv/servers',
          include: ['**/server.json', '**/server.yaml', '**/server.yml'],
          schedule: { frequency: { minutes: 5 }, timeout: { minutes: 2 } },
        },
      ],
      urls: [
        {
          id: 'billing',
          target: 'https://github.com/acme/billing/blob/main/**/server.json',
          schedule: { frequency: { hours: 1 }, timeout: { minutes: 10 } },
        },
      ],
    });
    expect(config.limits).toEqual({
      manifestBytes: 512 * 1024,
      snapshotBytes: 2000,
    });
    expect(config.registryApi).toEqual({
      enabled: true,
      anonymous: true,
      minimumTrust: 'conformant',
      lifecycles: ['production'],
    });
    expect(config.search.synonyms).toEqual([['billing', 'moneybird']]);
    expect(config.publishers[0].owners).toEqual([
      'group:default/payments',
      'group:acme/ledger',
    ]);
    expect(config.approvals[0]).toMatchObject({
      major: '2',
      until: '2027-06-30T23:59:59.999Z',
    });
    expect(config.allowlist[0].until).toBe('2027-01-01T10:00:00.000Z');
    expect(config.ruleset.rules['tool-name-format']).toMatchObject({
      level: 'warning',
      scope: { origins: ['internal'] },
    });
    expect(config.ruleset.errorShapes).toHaveProperty('acme-error');
  });

  it('takes an empty key for an absent one', () => {
    const config = read({
      conventions: null,
      denials: null,
      sources: { files: null },
      limits: null,
    });
    expect(config.denials).toEqual([]);
  });

  it.each<[string, JsonObject, string, string]>([
    [
      'a misspelt key',
      { organisation: {} },
      'mcpRegistry.organisation',
      'There is no such key. Did you mean "organization"?',
    ],
    [
      'an unknown key',
      { limits: { readme: 1 } },
      'mcpRegistry.limits.readme',
      'There is no such key. Remove it, or use one of manifest, snapshot.',
    ],
    [
      'a value of another type',
      { organization: { namespaces: 'com.acme.*' } },
      'mcpRegistry.organization.namespaces',
      'Is text ("com.acme.*"). Write a list of server name patterns, for example ["com.acme.*"].',
    ],
    [
      'a trust level that is never listed',
      { registryApi: { minimumTrust: 'blocked' } },
      'mcpRegistry.registryApi.minimumTrust',
      'Is text ("blocked"). Write one of "unverified", "registered", "conformant" and "certified"; blocked servers are never listed.',
    ],
    [
      'a list of no lifecycle at all',
      { registryApi: { lifecycles: [] } },
      'mcpRegistry.registryApi.lifecycles',
      'Is empty. Write a list of at least one lifecycle, for example ["production"].',
    ],
    [
      'a word that is a synonym of nothing',
      { search: { synonyms: [['billing', 'moneybird'], ['pager']] } },
      'mcpRegistry.search.synonyms[1]',
      'Is not 2 to 100 words (["pager"]). Write a list of lists, each of at least two words or phrases that mean the same, for example [["billing", "moneybird"]].',
    ],
    [
      'synonyms that are no list of lists',
      { search: { synonyms: ['billing'] } },
      'mcpRegistry.search.synonyms[0]',
      'Is text ("billing"). Write a list of lists, each of at least two words or phrases that mean the same, for example [["billing", "moneybird"]].',
    ],
    [
      'a missing id',
      { sources: { files: [{ path: '.' }] } },
      'mcpRegistry.sources.files[0].id',
      'Is missing. Write letters, digits, ".", "_" or "-", at most 63 of them, and not "catalog" or "publish".',
    ],
    [
      'an id that the scheduler could not use',
      { sources: { files: [{ id: 'my fleet', path: '.' }] } },
      'mcpRegistry.sources.files[0].id',
      'Is not a usable id ("my fleet"). Write letters, digits, ".", "_" or "-", at most 63 of them, and not "catalog" or "publish".',
    ],
    [
      'an id of the registry’s own',
      { sources: { files: [{ id: 'publish', path: '.' }] } },
      'mcpRegistry.sources.files[0].id',
      'Is an id of the registry itself ("publish"). Write letters, digits, ".", "_" or "-", at most 63 of them, and not "catalog" or "publish".',
    ],
    [
      'an id that two sources share',
      {
        sources: {
          files: [{ id: 'a', path: '.' }],
          urls: [{ id: 'a', target: 'https://acme.com/server.json' }],
        },
      },
      'mcpRegistry.sources.urls[0].id',
      '"a" is the id at mcpRegistry.sources.files[0].id already. Give each source an id of its own.',
    ],
    [
      'a glob that leads out of its folder',
      { sources: { files: [{ id: 'a', path: '.', include: ['../**'] }] } },
      'mcpRegistry.sources.files[0].include[0]',
      'Leads out of the folder ("../**"). Write globs below the folder, without ".." and without a leading "/", for example ["**/server.json"].',
    ],
    [
      'no glob at all',
      { sources: { files: [{ id: 'a', path: '.', include: [] }] } },
      'mcpRegistry.sources.files[0].include',
      'Is empty. Write globs below the folder, without ".." and without a leading "/", for example ["**/server.json"].',
    ],
    [
      'a URL of another scheme',
      { sources: { urls: [{ id: 'a', target: 'file:///etc/passwd' }] } },
      'mcpRegistry.sources.urls[0].target',
      'Is not a plain http or https URL ("file:///etc/passwd"). Write an http or https URL without user name and password, for example "https://github.com/acme/servers/blob/main/**/server.json".',
    ],
    [
      'a duration of nothing',
      {
        sources: {
          files: [{ id: 'a', path: '.', schedule: { frequency: '0s' } }],
        },
      },
      'mcpRegistry.sources.files[0].schedule.frequency',
      'Is not a duration between a millisecond and a year ("0s"). Write a duration of at most a year, such as { minutes: 5 }, "5m" or "PT5M".',
    ],
    [
      'a duration in another unit',
      { sources: { catalog: { schedule: { timeout: { fortnights: 1 } } } } },
      'mcpRegistry.sources.catalog.schedule.timeout',
      'Is not a duration between a millisecond and a year ({"fortnights":1}). Write a duration of at most a year, such as { minutes: 5 }, "5m" or "PT5M".',
    ],
    [
      'a flag that is none',
      { sources: { catalog: { enabled: 'perhaps' } } },
      'mcpRegistry.sources.catalog.enabled',
      'Is neither true nor false ("perhaps"). Write true or false.',
    ],
    [
      'a size that is none',
      { limits: { manifest: '1 MegaByte' } },
      'mcpRegistry.limits.manifest',
      'Is not a size between 1 byte and 64 MiB ("1 MegaByte"). Write a size of at most 64 MiB, such as "1MiB", or a number of bytes.',
    ],
    [
      'a size beyond reason',
      { limits: { snapshot: '1GiB' } },
      'mcpRegistry.limits.snapshot',
      'Is not a size between 1 byte and 64 MiB ("1GiB"). Write a size of at most 64 MiB, such as "8MiB", or a number of bytes.',
    ],
    ...['data:text/html,x', '//evil.example/{query}', 'ask us'].map(
      (proposeUrl): [string, JsonObject, string, string] => [
        `an address that no browser should follow, ${proposeUrl}`,
        { proposeUrl },
        'mcpRegistry.proposeUrl',
        `Is neither an http or https URL nor a path ("${proposeUrl}"). Write an https URL, or a path of the portal that begins with one "/"; {query} stands for what was asked.`,
      ],
    ),
    [
      'a publisher that is a plugin',
      {
        publishers: [
          { subject: 'plugin:catalog', owners: ['group:a'], names: ['*'] },
        ],
      },
      'mcpRegistry.publishers[0].subject',
      'Names a plugin, and plugins never publish ("plugin:catalog"). Write the subject of an entry of backend.auth.externalAccess, without spaces and not of a plugin.',
    ],
    [
      'a publisher for a user',
      {
        publishers: [{ subject: 'ci', owners: ['user:jane'], names: ['*'] }],
      },
      'mcpRegistry.publishers[0].owners[0]',
      '"user:jane" is not an entity reference of a group. Write it as group:<namespace>/<name>, for example "group:default/payments".',
    ],
    [
      'a publisher twice',
      {
        publishers: [
          { subject: 'ci', owners: ['group:a'], names: ['*'] },
          { subject: 'ci', owners: ['group:b'], names: ['*'] },
        ],
      },
      'mcpRegistry.publishers[1].subject',
      '"ci" is the subject at mcpRegistry.publishers[0] already. Put its owners and names into one entry.',
    ],
    [
      'a publisher of nothing',
      { publishers: [{ subject: 'ci', owners: ['group:a'], names: [] }] },
      'mcpRegistry.publishers[0].names',
      'Is empty. Write a list of at least one server name pattern, for example ["com.acme.payments/*"].',
    ],
    [
      'a decision without a reason',
      { approvals: [{ server: 'a/b', by: 'ines', reason: '' }] },
      'mcpRegistry.approvals[0].reason',
      'Is empty. Write why, in a sentence that its readers will understand.',
    ],
    [
      'a day that does not exist',
      {
        denials: [
          { server: 'a/b', by: 'ines', reason: 'r', until: '2027-02-30' },
        ],
      },
      'mcpRegistry.denials[0].until',
      'Is not a date ("2027-02-30"). Write a date such as "2027-06-30", which counts to its end in UTC, or a time with its zone such as "2027-06-30T12:00:00Z".',
    ],
    [
      'a major that YAML reads as a fraction',
      { approvals: [{ server: 'a/b', by: 'ines', reason: 'r', major: 0.1 }] },
      'mcpRegistry.approvals[0].major',
      'Is a number (0.1). Write a major version, for example 2, or "0.4" before 1.0.',
    ],
    [
      'a decision taken twice',
      {
        allowlist: [
          { server: 'a/b', by: 'ines', reason: 'r' },
          { server: 'a/b', by: 'ines', reason: 'other' },
        ],
      },
      'mcpRegistry.allowlist[1]',
      'Decides on a/b a second time, after mcpRegistry.allowlist[0]. Keep one of the two.',
    ],
  ])('names the place, the problem and the fix of %s', (...row) => {
    const [, config, path, message] = row;
    expect(problemsOf(config)).toEqual({ [path]: message });
  });

  it('names a misspelt rule, level and option', () => {
    const problems = problemsOf({
      conventions: {
        extends: ['recomended'],
        rules: {
          'tool-name-formt': 'error',
          'tool-name-format': { level: 'fatal' },
        },
        errorShapes: { acme: 'object' },
      },
    });
    expect(Object.keys(problems).sort()).toEqual([
      'mcpRegistry.conventions.errorShapes.acme',
      'mcpRegistry.conventions.extends[0]',
      'mcpRegistry.conventions.rules.tool-name-format.level',
      'mcpRegistry.conventions.rules.tool-name-formt',
    ]);
    expect(problems['mcpRegistry.conventions.rules.tool-name-formt']).toContain(
      'Did you mean "tool-name-format"?',
    );
    expect(
      problems['mcpRegistry.conventions.rules.tool-name-format.level'],
    ).toContain('Write off, info, warning or error.');
  });

  it('names everything that is wrong at once', () => {
    const problems = problemsOf({
      conventions: { rules: { nonsense: 'error' } },
      limits: { manifest: 0 },
      publishers: [{ subject: 'ci' }],
    });
    expect(Object.keys(problems)).toEqual([
      'mcpRegistry.limits.manifest',
      'mcpRegistry.publishers[0].owners',
      'mcpRegistry.publishers[0].names',
      'mcpRegistry.conventions.rules.nonsense',
    ]);
  });

  it('says so where it is no object at all', () => {
    const config = new ConfigReader({ mcpRegistry: 'on' });
    expect(() => readRegistryConfig(config, environment)).toThrow(
      'mcpRegistry: Is text ("on"). See docs/configuration.md.',
    );
  });

  it('refuses a token that would pass for a plugin', () => {
    const externalAccess = [
      { type: 'static', options: { token: 'a'.repeat(8), subject: 'ci' } },
      { type: 'static', options: { subject: 'plugin:catalog' } },
      { type: 'legacy', options: { subject: 'my-plugin:x' } },
      { type: 'jwks', options: { subjectPrefix: 'plugin:' } },
      { type: 'other', options: { subject: { of: 'plugin:' } } },
      { type: 'none' },
    ];
    const problems = problemsOf({}, environment, { auth: { externalAccess } });
    const advice =
      'which is how Backstage names its plugins. Name who holds the token instead, for example "payments-ci".';
    expect(problems).toEqual({
      'backend.auth.externalAccess[1].options.subject': `Begins with "plugin:" ("plugin:catalog"), ${advice}`,
      'backend.auth.externalAccess[3].options.subjectPrefix': `Begins with "plugin:" ("plugin:"), ${advice}`,
    });
  });

  it('refuses local files in production unless they are allowed', () => {
    const files = [{ id: 'fleet', path: './fleet' }];
    const production = { ...environment, nodeEnv: 'production' };
    expect(problemsOf({ sources: { files } }, production)).toEqual({
      'mcpRegistry.sources.files':
        'Local files are not read while NODE_ENV is production. Use mcpRegistry.sources.urls or publish from CI, or set mcpRegistry.sources.allowFilesInProduction to true.',
    });
    const allowed = { files, allowFilesInProduction: true };
    expect(read({ sources: allowed }, production).sources.files).toHaveLength(
      1,
    );
    expect(read({ sources: {} }, production).sources.files).toEqual([]);
  });
});
