import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { createManifestSchema } from './editorSchema';
import { parseManifest } from './parseManifest';
import { toServerJson } from './serverJson';
import { GOVERNANCE_KEY, Manifest } from './types';

const isValid = new Ajv({ allErrors: true }).compile(createManifestSchema());

const PUBLISHER_KEY = 'io.modelcontextprotocol.registry/publisher-provided';

/** What becomes of a manifest, valid in any case. */
function publish(manifest: object): Manifest | undefined {
  const text = JSON.stringify({
    name: 'com.acme.payments/billing',
    description: 'Reads and refunds invoices.',
    version: '1.2.0',
    ...manifest,
  });
  const read = parseManifest({ text, file: 'server.json' });
  const published = read.ok
    ? toServerJson(read.value.parsed.manifest)
    : undefined;
  if (published) {
    const written: unknown = JSON.parse(JSON.stringify(published));
    expect(isValid(written) ? [] : isValid.errors).toEqual([]);
  }
  return published;
}

const PACKAGE = {
  registryType: 'npm',
  identifier: '@acme/billing',
  transport: { type: 'stdio' },
};

describe('toServerJson', () => {
  it('keeps what is right as it stands, and names the schema that it fits', () => {
    const manifest = {
      title: 'Billing',
      websiteUrl: 'https://acme.example/billing',
      repository: { url: 'https://git.acme.example/billing', source: 'gitlab' },
      icons: [{ src: 'https://acme.example/i.png', theme: 'dark' }],
      packages: [{ ...PACKAGE, version: '1.2.0' }],
      remotes: [{ type: 'streamable-http', url: 'https://acme.example/mcp' }],
    };
    expect(publish(manifest)).toEqual({
      $schema:
        'https://static.modelcontextprotocol.io/schemas/2025-12-11/server.schema.json',
      name: 'com.acme.payments/billing',
      description: 'Reads and refunds invoices.',
      version: '1.2.0',
      ...manifest,
    });
  });

  it('shows nothing of the organization, and of the publisher what registries take', () => {
    const _meta = {
      [GOVERNANCE_KEY]: {
        owner: 'group:default/payments',
        auth: { scheme: 'api-key', credentialReference: 'vault:billing' },
      },
      'com.acme/other': { secret: 'plan' },
      [PUBLISHER_KEY]: { github: { readme: '# Billing' } },
    };
    expect(publish({ _meta, plan: 'secret' })).toEqual({
      ...publish({}),
      _meta: { [PUBLISHER_KEY]: { github: { readme: '# Billing' } } },
    });
    for (const data of [{ readme: 'x'.repeat(4_096) }, ['a'], 'text']) {
      expect(publish({ _meta: { [PUBLISHER_KEY]: data } })).toEqual(
        publish({}),
      );
    }
  });

  it('cuts texts by characters, and finds a description where there is none', () => {
    const long = '😀'.repeat(101);
    expect(publish({ title: long, description: long })).toMatchObject({
      title: `${'😀'.repeat(99)}…`,
      description: `${'😀'.repeat(99)}…`,
    });
    const whole = '😀'.repeat(100);
    expect(publish({ title: whole })).toMatchObject({ title: whole });
    expect(publish({ description: ' ', title: 'Billing' })).toMatchObject({
      description: 'Billing',
    });
    expect(publish({ description: '' })).toMatchObject({
      description: 'com.acme.payments/billing',
    });
  });

  it.each([
    ['has no transport', { transport: undefined }],
    ['has no address', { transport: { type: 'sse' } }],
    ['is a file without a hash', { registryType: 'mcpb' }],
    ['has too long a name', { identifier: 'a'.repeat(2_049) }],
    ['has an argument of no type', { packageArguments: [{ value: 'a' }] }],
    [
      'has a flag without a name',
      { runtimeArguments: [{ type: 'named', value: 'a' }] },
    ],
  ])('leaves out a package that %s', (_, change) => {
    const packages = [{ ...PACKAGE, ...change }, PACKAGE];
    expect(publish({ packages })?.packages).toEqual([PACKAGE]);
  });

  it('asks for an argument whose secret value is gone', () => {
    const argument = { type: 'positional', value: 'hunter2', isSecret: true };
    const packages = [
      {
        ...PACKAGE,
        version: 'latest',
        packageArguments: [argument, { type: 'named', name: '--all' }],
      },
    ];
    expect(publish({ packages })?.packages).toEqual([
      {
        ...PACKAGE,
        packageArguments: [
          { type: 'positional', isSecret: true, valueHint: 'value' },
          { type: 'named', name: '--all' },
        ],
      },
    ]);
  });

  it('is of optional members whose type is wrong without them', () => {
    const argument = {
      type: 'named',
      name: '--all',
      valueHint: 7,
      isRepeated: 'yes',
    };
    const packages = [{ ...PACKAGE, runtimeArguments: [argument] }];
    expect(publish({ packages })?.packages).toEqual([
      { ...PACKAGE, runtimeArguments: [{ type: 'named', name: '--all' }] },
    ]);
  });

  it('makes nothing of a range of versions, nor of what is too large', () => {
    expect(publish({ version: '^1.0.0' })).toBeUndefined();
    expect(publish({ version: 'latest' })).toBeUndefined();
    const remotes = Array.from({ length: 40 }, (_, index) => ({
      type: 'sse',
      url: `https://acme.example/${index}/${'a'.repeat(2_000)}`,
    }));
    expect(publish({ remotes })).toBeUndefined();
  });

  const data = process.env.MCP_REGISTRY_EVALUATION_DATA;
  const folder = join(data ?? '', 'server-json');
  const real = data && existsSync(folder) ? readdirSync(folder) : [];

  it('makes valid ones of real manifests', () => {
    const files = real.filter(file => file.endsWith('.json'));
    const published = files.filter(file =>
      publish(JSON.parse(readFileSync(join(folder, file), 'utf8'))),
    );
    // The rest are templates, whose version is filled in by a build.
    expect(published.length).toBeGreaterThanOrEqual(files.length * 0.75);
  });
});
