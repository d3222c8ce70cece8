import fc from 'fast-check';
import { Finding } from '../finding';
import { JsonObject, JsonValue } from '../json';
import { renderParseFinding } from '../problems';
import { digestContract } from './contract';
import { parseManifest, parseManifestList } from './parseManifest';
import { GOVERNANCE_KEY } from './types';

/** In one word it would alarm the linter. */
const SCRIPT = ['java', 'script'].join('');

const MINIMAL = {
  name: 'com.acme.payments/billing',
  description: 'Reads and refunds invoices.',
  version: '1.2.0',
};

const PACKAGE = {
  registryType: 'npm',
  identifier: '@acme/billing',
  transport: { type: 'stdio' },
};

function parse(manifest: unknown, file = 'server.json') {
  const text =
    typeof manifest === 'string'
      ? manifest
      : JSON.stringify(manifest, undefined, 2);
  const result = parseManifest({ text, file });
  const value = result.ok ? result.value : undefined;
  return { ...result, text, value, manifest: value?.parsed.manifest };
}

function parseWith(changes: JsonObject) {
  return parse({ ...MINIMAL, ...changes });
}

function parseGovernance(block: unknown) {
  const result = parse({ ...MINIMAL, _meta: { [GOVERNANCE_KEY]: block } });
  return { ...result, governance: result.value?.parsed.governance };
}

/** The findings as `level id pointer`, which is all that most tests compare. */
function idsOf({ findings }: { findings: Finding[] }): string[] {
  return findings.map(({ level, rule, pointer }) =>
    `${level} ${rule} ${pointer}`.trim(),
  );
}

/** What is at the place of each finding in the text. */
function quotesOf({ findings, text }: { findings: Finding[]; text: string }) {
  const lines = text.split('\n');
  return findings.map(({ location }) =>
    location ? lines[location.line - 1].slice(location.column - 1) : '',
  );
}

describe('a manifest of the current shape', () => {
  const full = {
    $schema:
      'https://static.modelcontextprotocol.io/schemas/2025-12-11/server.schema.json',
    ...MINIMAL,
    title: 'Billing',
    websiteUrl: 'https://billing.acme.example/',
    repository: {
      url: 'https://git.acme.example/payments/billing',
      source: 'gitlab',
      id: '42',
      subfolder: 'mcp',
    },
    icons: [
      {
        src: 'https://acme.example/billing.png',
        mimeType: 'image/png',
        sizes: ['48x48', 'any'],
        theme: 'dark',
      },
    ],
    packages: [
      {
        registryType: 'npm',
        registryBaseUrl: 'https://npm.acme.example',
        identifier: '@acme/billing-mcp',
        version: '1.2.0',
        runtimeHint: 'npx',
        transport: {
          type: 'streamable-http',
          url: 'http://localhost:{port}/mcp',
        },
        packageArguments: [
          { type: 'named', name: '--region', value: '{region}' },
          { type: 'positional', valueHint: 'folder', format: 'filepath' },
        ],
        environmentVariables: [
          {
            name: 'BILLING_API_KEY',
            isSecret: true,
            isRequired: true,
            placeholder: 'ask payments for one',
          },
        ],
      },
    ],
    remotes: [
      {
        type: 'streamable-http',
        url: 'https://{tenant}.acme.example/mcp',
        headers: [{ name: 'Authorization', value: 'Bearer {token}' }],
        variables: {
          tenant: { description: 'Your tenant', choices: ['eu', 'us'] },
        },
      },
    ],
    _meta: { 'com.acme/build': { commit: 'abc' } },
    'x-team': ['unknown keys', { are: 'kept' }],
  };

  it('is kept as it is, unknown keys included, without a finding', () => {
    const result = parse(full);
    expect(result.findings).toEqual([]);
    expect(result.manifest).toEqual(full);
    expect(result.value?.parsed).toMatchObject({
      governance: {},
      writtenIn: '2025-12-11',
    });
  });

  it('is the same in YAML', () => {
    const yaml = `
name: com.acme.payments/billing
description: Reads and refunds invoices.
version: "1.2.0"
remotes:
  - type: sse
    url: https://acme.example/sse
`;
    expect(parse(yaml, 'server.yaml').manifest).toEqual({
      ...MINIMAL,
      remotes: [{ type: 'sse', url: 'https://acme.example/sse' }],
    });
  });

  it.each([
    ['an array', '[1, 2]', 'manifest-several-servers'],
    ['a text', '"server"', 'manifest-not-object'],
    ['an empty list', '[]', 'manifest-several-servers'],
    ['no name', '{"version": "1.0.0"}', 'manifest-name-missing'],
    ['a truncated file', '{"name": "a/b", "ver', 'text-truncated'],
  ])('gives no value for %s', (_what, text, id) => {
    const result = parse(text);
    expect(result.ok).toBe(false);
    expect(result.findings.map(({ rule }) => rule)).toContain(id);
  });

  it.each([
    ['name', 'no-slash'],
    ['name', 'two/slashes/here'],
    ['name', `com.acme/${'x'.repeat(200)}`],
    ['name', 'com acme/billing'],
    ['name', 7],
    ['name', '<<McpRepositoryName>>'],
    ['name', 'com.acme/${NAME}'],
    ['version', ''],
    ['version', null],
    ['version', 1.1],
    ['version', '$VERSION'],
    ['version', '{{version}}'],
    ['version', '__VERSION__'],
    ['version', '1.'.repeat(200)],
    ['version', '1.0.0\u0000'],
    ['version', '1.0.0-\ud800'],
  ])(
    'has no value when its %s is %j, which identifies nothing',
    (field, value) => {
      const result = parseWith({ [field]: value });
      expect(result.ok).toBe(false);
      expect(result.findings[0]).toMatchObject({
        level: 'error',
        pointer: `/${field}`,
        location: {
          file: 'server.json',
          line: field === 'name' ? 2 : 4,
          column: 3,
        },
      });
    },
  );

  it('lets the version that all its packages share stand in for its own', () => {
    const one = {
      registryType: 'npm',
      identifier: 'a',
      version: '2.0.0',
      transport: { type: 'stdio' },
    };
    const { version, ...rest } = MINIMAL;
    const assumed = parse({ ...rest, packages: [one, one] });
    expect(assumed.manifest?.version).toBe('2.0.0');
    expect(idsOf(assumed)).toEqual(['warning manifest-version-assumed']);
    const other = { ...one, version: '2.0.1' };
    expect(parse({ ...rest, packages: [one, other] }).ok).toBe(false);
    const broken = { ...one, version: '2.0.0\u0007' };
    expect(parse({ ...rest, packages: [broken] }).ok).toBe(false);
  });

  it.each<[string, JsonObject, string]>([
    ['a range', { version: '^1.2.3' }, 'error manifest-version-range /version'],
    ['latest', { version: 'latest' }, 'error manifest-version-range /version'],
    ['1.x', { version: '1.x' }, 'error manifest-version-range /version'],
    [
      'a long description',
      { description: 'x'.repeat(1_000_000) },
      'error manifest-text-too-long /description',
    ],
    [
      'an empty description',
      { description: ' ' },
      'error manifest-field-missing /description',
    ],
    [
      'a description from a template',
      { description: '<your description here>' },
      'error manifest-placeholder /description',
    ],
    [
      'a long title',
      { title: 'x'.repeat(101) },
      'error manifest-text-too-long /title',
    ],
    [
      'packages that are no list',
      { packages: {} },
      'error manifest-field-type /packages',
    ],
    [
      'a repository without source',
      { repository: { url: 'https://a.example' } },
      'error manifest-part-left-out /repository',
    ],
    [
      'an icon over http',
      { icons: [{ src: 'http://a.example/i.png' }] },
      'error manifest-entry-left-out /icons',
    ],
    [
      'an odd icon size',
      { icons: [{ src: 'https://a.example/i.png', sizes: ['big'] }] },
      'error manifest-value-unknown /icons/0/sizes',
    ],
    [
      'a schema from elsewhere',
      { $schema: 'https://other.example/schema.json' },
      'info manifest-schema-unknown',
    ],
    [
      'much publisher data',
      {
        _meta: {
          'io.modelcontextprotocol.registry/publisher-provided': {
            a: 'x'.repeat(5000),
          },
        },
      },
      'warning manifest-publisher-data-too-large /_meta/io.modelcontextprotocol.registry~1publisher-provided',
    ],
    [
      'a _meta that is a list',
      { _meta: [] },
      'error manifest-field-type /_meta',
    ],
  ])('keeps its value beside a finding for %s', (_what, changes, id) => {
    const result = parseWith(changes);
    expect(result.manifest?.name).toBe(MINIMAL.name);
    expect(idsOf(result)).toContain(id);
  });

  it('reports a package that lacks something, and leaves out what is no package', () => {
    const result = parseWith({
      packages: [
        'npm:a',
        { registryType: 'npm' },
        { registryType: 'mcpb', identifier: 'https://a.example/a.mcpb' },
        {
          registryType: 'homebrew',
          identifier: 'b@$VERSION',
          version: 'latest',
          fileSha256: 'ABC',
          transport: { type: 'carrier-pigeon' },
          packageArguments: [{ type: 'named' }, { value: 'x' }],
        },
      ],
    });
    expect(result.manifest?.packages?.map(each => each.identifier)).toEqual([
      'https://a.example/a.mcpb',
      'b@$VERSION',
    ]);
    expect(idsOf(result)).toEqual([
      'error manifest-entry-left-out /packages',
      'error manifest-entry-left-out /packages',
      'error manifest-hash-missing /packages/0',
      'error manifest-field-missing /packages/0',
      'error manifest-placeholder /packages/1/identifier',
      'warning manifest-registry-unknown /packages/1/registryType',
      'error manifest-version-range /packages/1/version',
      'error manifest-hash-invalid /packages/1/fileSha256',
      'error manifest-value-unknown /packages/1/transport/type',
      'error manifest-part-left-out /packages/1/transport',
      'error manifest-field-missing /packages/1/packageArguments/0',
      'error manifest-value-unknown /packages/1/packageArguments/1',
    ]);
    // The second package is the fourth of the text.
    expect(quotesOf(result)[4]).toBe('"identifier": "b@$VERSION",');
    expect(result.value?.locate('/packages/1/version').line).toBe(
      result.findings[6].location?.line,
    );
  });

  it.each([
    `${SCRIPT}:alert(1)`,
    'java\nscript:alert(1)',
    ' data:text/html,x',
    'file:///etc/passwd',
    '/relative',
    'https://',
    'https://a b.example',
    7,
  ])('leaves out the URL %j wherever it stands', url => {
    const result = parseWith({
      websiteUrl: url,
      repository: { url, source: 'git' },
      icons: [{ src: url }],
      packages: [
        {
          registryType: 'npm',
          identifier: 'a',
          registryBaseUrl: url,
          transport: { type: 'sse', url },
        },
      ],
      remotes: [{ type: 'sse', url }],
    });
    expect(result.manifest).toEqual({
      ...MINIMAL,
      icons: [],
      packages: [
        { registryType: 'npm', identifier: 'a', transport: { type: 'sse' } },
      ],
      remotes: [],
    });
    expect(result.findings.length).toBeGreaterThanOrEqual(5);
    expect(result.findings.map(({ level }) => level)).not.toContain('info');
  });

  it('reads scalar values of inputs as text, and leaves out other types', () => {
    const result = parseWith({
      remotes: [
        {
          type: 'sse',
          url: 'https://a.example',
          headers: [
            { name: 'X-Port', default: 8080, value: { no: 'text' } },
            { description: 'nameless' },
            'no object',
            { name: 'X-Format', format: 'date', isRequired: 'yes' },
          ],
        },
      ],
    });
    expect(result.manifest?.remotes?.[0].headers).toEqual([
      { name: 'X-Port', default: '8080' },
      { name: 'X-Format' },
    ]);
    expect(idsOf(result)).toEqual([
      'error manifest-field-type /remotes/0/headers/0/value',
      'warning manifest-field-not-text /remotes/0/headers/0/default',
      'error manifest-entry-left-out /remotes/0/headers',
      'error manifest-field-type /remotes/0/headers',
      'error manifest-field-type /remotes/0/headers/1/isRequired',
      'error manifest-value-unknown /remotes/0/headers/1/format',
    ]);
  });

  it('lists a bounded number of findings and counts the rest', () => {
    const { findings } = parseWith({ remotes: Array(2000).fill(1) });
    expect(findings).toHaveLength(501);
    expect(findings[500]).toMatchObject({
      rule: 'more-findings',
      level: 'error',
      data: { count: 1500 },
    });
  });

  it('lists a secret even below a thousand other findings', () => {
    const header = { name: 'API_KEY', value: 'correct-horse-7' };
    const { findings } = parseWith({
      packages: Array(1000).fill({ ...PACKAGE, registryType: 'homebrew' }),
      remotes: [{ type: 'sse', url: 'https://a.example', headers: [header] }],
    });
    expect(findings.map(({ rule }) => rule).slice(-2)).toEqual([
      'manifest-secret',
      'more-findings',
    ]);
    expect(findings.at(-1)?.level).toBe('warning');
  });
});

describe('a manifest of an older shape', () => {
  const seed = {
    id: '4e9c',
    name: 'io.github.acme/billing',
    description: 'x'.repeat(120),
    version_detail: {
      version: '0.0.1',
      release_date: '2025-05-16T18:56:49Z',
      is_latest: true,
    },
    packages: [
      {
        registry_name: 'docker',
        name: 'acme/billing',
        version: '',
        package_arguments: [
          { type: 'positional', value_hint: 'dir', is_required: true },
        ],
        environment_variables: [{ name: 'REGION', is_secret: false }],
      },
    ],
    remotes: [
      { transport_type: '', url: 'https://a.example' },
      { transport_type: 'sse', url: 'https://b.example' },
    ],
  };

  it('is normalized to the current one, and judged more mildly', () => {
    const result = parse(seed);
    expect(result.manifest).toEqual({
      name: 'io.github.acme/billing',
      description: 'x'.repeat(120),
      version: '0.0.1',
      packages: [
        {
          registryType: 'oci',
          identifier: 'acme/billing',
          transport: { type: 'stdio' },
          packageArguments: [
            { type: 'positional', valueHint: 'dir', isRequired: true },
          ],
          environmentVariables: [{ name: 'REGION', isSecret: false }],
        },
      ],
      remotes: [{ type: 'sse', url: 'https://b.example' }],
      _meta: {
        'io.modelcontextprotocol.registry/official': {
          id: '4e9c',
          publishedAt: '2025-05-16T18:56:49Z',
          isLatest: true,
        },
      },
    });
    expect(result.value?.parsed.writtenIn).toBe('2025-05-16');
    expect(idsOf(result)).toEqual([
      'info manifest-older-shape',
      'warning manifest-field-missing /packages/0/version',
      'warning manifest-field-missing /remotes',
      'warning manifest-entry-left-out /remotes',
      'warning manifest-text-too-long /description',
    ]);
  });

  it('is located where it was written, under its old keys', () => {
    const { value, text } = parse(seed);
    const lines = text.split('\n');
    const quote = (pointer: string) =>
      lines[(value?.locate(pointer).line ?? 0) - 1].trim();
    expect(quote('/packages/0/environmentVariables/0/isSecret')).toBe(
      '"is_secret": false',
    );
    expect(quote('/packages/0/identifier')).toBe('"name": "acme/billing",');
    expect(quote('/remotes/0/type')).toBe('"transport_type": "sse",');
    expect(quote('/version')).toBe('"version": "0.0.1",');
  });

  it('is located rightly after a part that was left out had old keys', () => {
    const { value } = parse({
      ...seed,
      remotes: [
        { transport_type: '', url: 'https://a.example' },
        { url: 'https://b.example', type: 'sse' },
      ],
    });
    const url = value?.locate('/remotes/0/url').line ?? 0;
    expect(value?.locate('/remotes/0/type').line).toBe(url + 1);
  });

  it('is dated by its schema or by its spelling', () => {
    const at = (date: string) =>
      `https://static.modelcontextprotocol.io/schemas/${date}/server.schema.json`;
    const writtenIn = (changes: JsonObject) =>
      parseWith(changes).value?.parsed.writtenIn;
    expect(writtenIn({ $schema: at('2025-09-29'), status: 'active' })).toBe(
      '2025-09-29',
    );
    expect(writtenIn({ $schema: at('draft') })).toBe('draft');
    expect(writtenIn({ website_url: 'https://a.example' })).toBe('2025-07-09');
    const atOdds = parseWith({
      $schema: at('2025-12-11'),
      website_url: 'https://a.example',
    });
    expect(atOdds.manifest?.websiteUrl).toBe('https://a.example');
    expect(atOdds.findings.map(({ data }) => data)).toEqual([
      { old: 'website_url', key: 'websiteUrl' },
    ]);
  });
});

describe('an envelope of a registry', () => {
  const envelope = {
    server: { ...MINIMAL, _meta: { own: 1 }, websiteUrl: 'ftp://a.example' },
    _meta: { own: 2, official: { status: 'active' } },
  };

  it('is taken off; its _meta is kept below the server’s own', () => {
    const result = parse(envelope);
    expect(result.manifest).toEqual({
      ...MINIMAL,
      _meta: { own: 1, official: { status: 'active' } },
    });
    expect(quotesOf(result)).toEqual(['"websiteUrl": "ftp://a.example"']);
    expect(result.value?.locate('/_meta/official/status').line).toBe(14);
  });

  it('may hold a list, read server by server', () => {
    const page = JSON.stringify({ servers: [envelope, { server: {} }, 7] });
    expect(parseManifest({ text: page, file: 'page.json' }).ok).toBe(false);
    const results = parseManifestList({ text: page, file: 'page.json' });
    expect(results.map(({ ok }) => ok)).toEqual([true, false, false]);
    expect(results.flatMap(({ findings }) => findings.length)).toEqual([
      1, 2, 1,
    ]);
    expect(parseManifestList({ text: '{', file: 'f.json' })).toHaveLength(1);
    const alone = JSON.stringify([MINIMAL]);
    expect(parseManifest({ text: alone, file: 'f.json' }).ok).toBe(true);
  });
});

describe('secrets', () => {
  const token = `gh${'p'}_${'k7Qz2VtR9mXw4LbN6cJd8HsF1gYpA3eUoi5T'}`;
  const password = 'correct-horse-7-battery';

  it.each<[string, JsonObject]>([
    ['a secret input', { name: 'BILLING', isSecret: true, default: password }],
    ['a name that says so', { name: 'apiKey', value: password }],
    [
      'an authorization header',
      { name: 'Authorization', value: `Bearer ${password}` },
    ],
    ['a flag in a value', { name: 'X-Args', value: `--token=${password} -v` }],
    [
      'a URL in a value',
      { name: 'X-Db', default: `postgres://me:${password}@db/x` },
    ],
    ['a token by its shape', { name: 'X-Any', placeholder: token }],
    [
      'a token in a choice',
      { name: 'X-Any', isSecret: true, choices: [token] },
    ],
    ['a token in prose', { name: 'X-Any', description: `Use ${token}!` }],
    [
      'a token in an unknown key',
      { name: 'X-Any', [token]: { note: [token] } },
    ],
    [
      'a repetition of the secret',
      { name: 'X-T', isSecret: true, value: password, note: `is ${password}` },
    ],
    [
      'a variable',
      {
        name: 'X-V',
        value: '{t}',
        variables: { t: { isSecret: true, default: password } },
      },
    ],
    [
      'a repetition of a short one',
      { name: '--pin hush-7', isSecret: true, value: 'hush-7', type: 'named' },
    ],
  ])('are taken out of %s, and never repeated', (_what, header) => {
    const result = parseWith({
      remotes: [{ type: 'sse', url: 'https://a.example', headers: [header] }],
    });
    const [finding] = result.findings.filter(
      ({ rule }) => rule === 'manifest-secret',
    );
    expect(finding).toMatchObject({ level: 'error', blocks: true });
    expect(finding.pointer).toMatch(/^\/remotes\/0\/headers\/0/);
    expect(finding.location?.line).toBeGreaterThan(1);
    expect(result.manifest?.remotes?.[0].headers).toHaveLength(1);
    const everything = JSON.stringify([
      result.value,
      result.findings,
      result.findings.map(renderParseFinding),
    ]);
    expect(everything).not.toContain(password);
    expect(everything).not.toContain(token);
    expect(everything).not.toContain('hush-7');
  });

  it('are taken out of URLs, descriptions and the governance block', () => {
    const result = parseWith({
      description: `Call it with ${token}`,
      websiteUrl: `https://me:${password}@a.example/?api_key=${password}&q=1`,
      _meta: {
        [GOVERNANCE_KEY]: {
          owner: 'payments',
          auth: { scheme: 'bearer', credentialReference: token },
        },
      },
    });
    expect(result.manifest?.websiteUrl).toBe(
      'https://a.example/?api_key=[removed]&q=1',
    );
    expect(result.value?.parsed.governance.auth?.credentialReference).toBe(
      '[removed]',
    );
    expect(
      result.findings.filter(({ rule }) => rule === 'manifest-secret'),
    ).toHaveLength(3);
    expect(JSON.stringify([result.value, result.findings])).not.toContain(
      token,
    );
    expect(JSON.stringify(result.value)).not.toContain(password);
  });

  it.each<JsonObject>([
    { name: 'Authorization', value: 'Bearer {token}', isSecret: true },
    { name: 'API_KEY', value: '${API_KEY}' },
    { name: 'API_KEY', default: '<your api key>' },
    { name: 'API_KEY', placeholder: 'sk-your-key-goes-here-please-1' },
    { name: 'MAX_TOKENS', default: '4096' },
    { name: 'TOKEN_URL', default: 'https://id.acme.example/token' },
    { name: 'X-Args', value: '-e API_KEY' },
    { name: 'password', value: '' },
    { name: 'X-Hint', description: 'postgres://user:password@host/db' },
  ])('are not seen in %j', header => {
    const result = parseWith({
      remotes: [{ type: 'sse', url: 'https://a.example', headers: [header] }],
    });
    expect(idsOf(result)).toEqual([]);
    expect(result.manifest?.remotes?.[0].headers).toEqual([header]);
  });

  it('that are only examples are removed without blocking', () => {
    const result = parseWith({
      remotes: [
        {
          type: 'sse',
          url: 'https://a.example',
          headers: [{ name: 'X', isSecret: true, default: 'your-key' }],
        },
      ],
    });
    expect(result.manifest?.remotes?.[0].headers).toEqual([
      { name: 'X', isSecret: true },
    ]);
    expect(result.findings).toMatchObject([
      { rule: 'manifest-secret-stand-in', level: 'info' },
    ]);
    expect(result.findings[0].blocks).toBeUndefined();
  });
});

describe('the governance block', () => {
  const block = {
    owner: 'group:default/payments',
    origin: 'internal',
    system: 'system:default/checkout',
    lifecycle: 'production',
    tags: ['billing'],
    wraps: ['api:default/billing'],
    support: {
      onCall: 'https://pager.acme.example/payments',
      channel: '#payments-help',
      securityContact: 'mailto:security@acme.example',
    },
    auth: {
      scheme: 'oauth2',
      issuer: 'https://id.acme.example',
      audience: 'billing',
      scopes: [
        { name: 'billing.read', description: 'Reads.', tools: ['list'] },
      ],
      credentialReference: 'vault:payments/billing',
    },
    errors: { shape: 'problem-details' },
    logging: { schema: { type: 'object' } },
    auditLog: { enabled: true, destination: 'kafka:audit' },
    dataClassification: 'confidential',
    snapshot: './snapshot.json',
  };

  it('is read whole, and stays in _meta', () => {
    const result = parseGovernance(block);
    expect(result.findings).toEqual([]);
    expect(result.governance).toEqual(block);
    expect(result.manifest?._meta).toEqual({ [GOVERNANCE_KEY]: block });
  });

  it('has its references written out in full', () => {
    const { governance, findings } = parseGovernance({
      owner: 'Payments',
      system: 'shop/Checkout',
      wraps: ['billing', 'component:Shop/Cart', 'resource:db'],
      support: { onCall: 'oncall@acme.example' },
    });
    expect(findings).toEqual([]);
    expect(governance).toEqual({
      owner: 'group:default/payments',
      system: 'system:shop/checkout',
      wraps: [
        'api:default/billing',
        'component:shop/cart',
        'resource:default/db',
      ],
      support: { onCall: 'mailto:oncall@acme.example' },
    });
  });

  it.each<[string, string, unknown]>([
    ['owner', 'governance-owner', 'not a ref'],
    ['owner', 'governance-owner', 'component:default/billing'],
    ['owner', 'governance-type', 7],
    ['system', 'governance-system', 'api:default/billing'],
    ['origin', 'governance-value', 'external'],
    ['lifecycle', 'governance-length', ''],
    ['tags', 'governance-type', 'billing'],
    ['auth', 'governance-missing', { issuer: 'https://id.acme.example' }],
    ['auditLog', 'governance-type', true],
    ['snapshot', 'governance-path', '../other/snapshot.json'],
    ['snapshot', 'governance-path', '/etc/passwd'],
    ['snapshot', 'governance-path', 'a\\..\\b'],
    ['snapshot', 'governance-path', '%2e%2e/x'],
    ['snapshot', 'governance-path', 'https://a.example/s.json'],
    ['snapshot', 'governance-type', 7],
  ])('loses only %s to %s when that is %j', (field, id, value) => {
    const result = parseGovernance({ ...block, [field]: value });
    const { [field]: _gone, ...rest } = Object(block);
    expect(result.governance).toEqual(rest);
    expect(idsOf(result)).toEqual([
      `error ${id} /_meta/backstage.mcp-registry~1governance/${field}`,
    ]);
    expect(quotesOf(result)[0]).toMatch(`"${field}": `);
  });

  it('loses single items and nested fields, and still locates what follows them', () => {
    const result = parseGovernance({
      wraps: ['a b', 'billing', 'nothing:x', 'ledger'],
      support: { onCall: `${SCRIPT}:alert(1)`, channel: 'data:x' },
      auth: { scheme: 'oauth2', scopes: [{ tools: [] }, { name: 'read' }] },
    });
    expect(result.governance).toEqual({
      wraps: ['api:default/billing', 'api:default/ledger'],
      support: {},
      auth: { scheme: 'oauth2', scopes: [{ name: 'read' }] },
    });
    expect(result.findings.map(({ rule }) => rule).sort()).toEqual([
      'governance-address',
      'governance-link',
      'governance-missing',
      'governance-wraps',
      'governance-wraps',
    ]);
    const line = result.value?.locate(
      '/_meta/backstage.mcp-registry~1governance/wraps/1',
    ).line;
    expect(result.text.split('\n')[(line ?? 0) - 1]).toContain('"ledger"');
  });

  it.each(['soon', '2027-02-30', '2027-13-01', '2027-06-30T12:00', '2027'])(
    'says that %s is no day to retire a version on, and keeps that it is',
    sunset => {
      const message = 'Use 2.0.';
      const result = parseGovernance({ deprecated: { message, sunset } });
      expect(result.governance).toEqual({ deprecated: { message } });
      expect(idsOf(result)).toEqual([
        'error governance-date /_meta/backstage.mcp-registry~1governance/deprecated/sunset',
      ]);
    },
  );

  it.each(['2028-02-29', '2027-06-30T12:00:00Z', '2027-06-30T12:00+02:00'])(
    'takes %s as the day on which a version goes away',
    sunset => {
      const deprecated = { message: 'Use 2.0.', sunset };
      const result = parseGovernance({ deprecated });
      expect(result.governance).toEqual({ deprecated });
      expect(idsOf(result)).toEqual([]);
    },
  );

  it('keeps unknown keys, and proposes the one that was meant', () => {
    const result = parseGovernance({
      Owner: 'payments',
      on_call: 'x',
      support: { oncall: 'x', security_contact: 'y' },
      costCentre: 7,
      ['__proto__']: { owner: 'group:default/attackers' },
    });
    expect(result.governance).toEqual({
      Owner: 'payments',
      on_call: 'x',
      support: { oncall: 'x', security_contact: 'y' },
      costCentre: 7,
    });
    expect(result.governance?.owner).toBeUndefined();
    expect(
      result.findings.map(({ level, data }) => [
        level,
        data.field,
        data.nearest,
      ]),
    ).toEqual([
      ['warning', 'Owner', 'owner'],
      ['info', 'on_call', undefined],
      ['warning', 'support.oncall', 'onCall'],
      ['warning', 'support.security_contact', 'securityContact'],
      ['info', 'costCentre', undefined],
    ]);
  });

  it.each([[[]], ['payments'], [7], [null]])(
    'is left out when it is %j',
    value => {
      const result = parseGovernance(value);
      expect(result.value?.parsed.governance).toEqual({});
      expect(result.manifest?._meta).toBeUndefined();
      expect(result.findings).toMatchObject([
        { rule: 'governance-not-object' },
      ]);
    },
  );
});

describe('any text and any JSON at all', () => {
  const keys = fc.constantFrom(
    'name',
    'version',
    'description',
    'packages',
    'remotes',
    'server',
    'servers',
    '_meta',
    '__proto__',
    'constructor',
    GOVERNANCE_KEY,
    'owner',
    'wraps',
    'auth',
    'headers',
    'registry_name',
    'environment_variables',
    'value',
    'isSecret',
    'url',
    'variables',
    'icons',
    'version_detail',
  );
  const values = fc.letrec(tie => ({
    node: fc.oneof(
      { maxDepth: 5 },
      fc.constantFrom('com.acme/a', '1.0.0', 'npm', 'sse', 'https://a.example'),
      fc.jsonValue({ maxDepth: 1 }),
      fc.array(tie('node'), { maxLength: 3 }),
      fc.dictionary(keys, tie('node'), { maxKeys: 8 }),
    ),
  })).node;

  const reverseKeys = (value: JsonValue): JsonValue => {
    if (Array.isArray(value)) {
      return value.map(reverseKeys);
    }
    return typeof value === 'object' && value !== null
      ? Object.fromEntries(
          Object.entries(value)
            .reverse()
            .map(([key, member]) => [key, reverseKeys(member)]),
        )
      : value;
  };

  it('has the same digest whatever the order of its keys', () => {
    const parts = fc.record({
      packages: fc.array(
        fc.dictionary(
          fc.constantFrom(
            'registry_name',
            'registry_type',
            'registryType',
            'name',
            'identifier',
            'transport',
          ),
          fc.constantFrom('npm', 'pypi', 'a'),
        ),
        { maxLength: 3 },
      ),
      version_detail: fc.jsonValue(),
      other: values,
    });
    fc.assert(
      fc.property(parts, changes => {
        const raw = JSON.parse(JSON.stringify({ ...MINIMAL, ...changes }));
        const [left, right] = [raw, reverseKeys(raw)].map(
          each => parse(each).value,
        );
        expect(left && right).toBeDefined();
        expect(left && digestContract(left.parsed)).toBe(
          right && digestContract(right.parsed),
        );
      }),
    );
  });

  it('gives a value or positioned findings, and never throws', () => {
    fc.assert(
      fc.property(fc.oneof(values, fc.jsonValue()), value => {
        const text = JSON.stringify(value);
        for (const result of parseManifestList({ text, file: 'f.json' })) {
          expect(result.ok || result.findings.length > 0).toBe(true);
          const poor = result.findings.filter(
            finding =>
              !finding.location ||
              (renderParseFinding(finding)?.message ?? '{{').includes('{{'),
          );
          expect(poor).toEqual([]);
        }
      }),
      { numRuns: 300 },
    );
    fc.assert(
      fc.property(fc.string(), fc.uint8Array(), (text, bytes) => {
        expect(parseManifest({ text, file: 'x' }).findings).not.toEqual([]);
        expect(parseManifest({ text: bytes, file: 'x' }).ok).toBe(false);
      }),
    );
  });
});
