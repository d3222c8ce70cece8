import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { parse as parseYaml } from 'yaml';
import { JsonObject, JsonValue } from '../json';
import { createGovernanceSchema, createManifestSchema } from './editorSchema';
import { parseManifest } from './parseManifest';
import { GOVERNANCE_KEY } from './types';

const ROOT = join(__dirname, '../../../../..');

const validate = new Ajv({ allErrors: true }).compile(createManifestSchema());

/** The fenced examples of a page: their language and text. */
function examplesOf(page: string): { language: string; text: string }[] {
  const markdown = readFileSync(join(ROOT, 'docs', page), 'utf8');
  return [...markdown.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(
    ([, language, text]) => ({ language, text }),
  );
}

function errorsOf(manifest: unknown): string[] {
  const text = JSON.stringify(manifest);
  return parseManifest({ text, file: 'server.json' })
    .findings.filter(({ level }) => level === 'error')
    .map(({ rule }) => rule);
}

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
const REMOTE = { type: 'sse', url: 'https://acme.example/sse' };

describe('the schema for editors', () => {
  it('is the one in the package', () => {
    const path = join(__dirname, '../../../schemas/manifest.schema.json');
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(
      createManifestSchema(),
    );
  });

  it.each<JsonObject>([
    {},
    { title: 'Billing', websiteUrl: 'https://acme.example', unknown: [1] },
    { packages: [PACKAGE], remotes: [REMOTE], icons: [] },
    {
      packages: [
        {
          ...PACKAGE,
          packageArguments: [
            { type: 'named', name: '--a' },
            { type: 'positional', valueHint: 'b' },
          ],
          environmentVariables: [{ name: 'A', format: 'number' }],
        },
      ],
    },
    { remotes: [{ ...REMOTE, url: '{base}/mcp', variables: { base: {} } }] },
  ])('accepts %j, as the parser does', changes => {
    const manifest = { ...MINIMAL, ...changes };
    expect(errorsOf(manifest)).toEqual([]);
    expect([validate(manifest), validate.errors]).toEqual([true, null]);
  });

  it.each<JsonObject>([
    { name: 'billing' },
    { name: 'a' },
    { name: `a/${'b'.repeat(200)}` },
    { description: '' },
    { description: 'x'.repeat(101) },
    { title: 'x'.repeat(101) },
    { version: 'latest' },
    { version: 1 },
    { websiteUrl: 'ftp://acme.example' },
    { repository: { url: 'https://acme.example' } },
    { repository: 'https://acme.example' },
    { icons: [{ src: 'http://acme.example/i.png' }] },
    { icons: [{ src: 'https://acme.example/i.png', sizes: ['x'] }] },
    { icons: [{ src: 'https://acme.example/i.png', theme: 'blue' }] },
    { packages: 'npm' },
    { packages: [{ ...PACKAGE, identifier: '' }] },
    { packages: [{ ...PACKAGE, registryType: 7 }] },
    { packages: [{ ...PACKAGE, transport: { type: 'tcp' } }] },
    { packages: [{ ...PACKAGE, transport: { type: 'sse' } }] },
    { packages: [{ registryType: 'npm', identifier: 'a' }] },
    { packages: [{ ...PACKAGE, version: 'latest' }] },
    { packages: [{ ...PACKAGE, fileSha256: 'x' }] },
    { packages: [{ ...PACKAGE, registryType: 'mcpb' }] },
    { packages: [{ ...PACKAGE, packageArguments: [{ type: 'named' }] }] },
    { packages: [{ ...PACKAGE, packageArguments: [{ type: 'positional' }] }] },
    { packages: [{ ...PACKAGE, packageArguments: [{ value: 'x' }] }] },
    { packages: [{ ...PACKAGE, environmentVariables: [{}] }] },
    { remotes: [{ url: 'https://acme.example' }] },
    { remotes: [{ ...REMOTE, type: 'stdio' }] },
    { remotes: [{ ...REMOTE, url: 'acme.example' }] },
    { remotes: [{ ...REMOTE, headers: [{ name: 'A', isSecret: 'no' }] }] },
    { remotes: [{ ...REMOTE, headers: [{ name: 'A', format: 'date' }] }] },
    { remotes: [{ ...REMOTE, variables: { a: 'b' } }] },
    { _meta: 7 },
    { _meta: { [GOVERNANCE_KEY]: 7 } },
    { _meta: { [GOVERNANCE_KEY]: { owner: 'api:default/x' } } },
    { _meta: { [GOVERNANCE_KEY]: { origin: 'ours' } } },
    { _meta: { [GOVERNANCE_KEY]: { tags: [''] } } },
    { _meta: { [GOVERNANCE_KEY]: { auth: {} } } },
    { _meta: { [GOVERNANCE_KEY]: { auditLog: { enabled: 'yes' } } } },
    { _meta: { [GOVERNANCE_KEY]: { snapshot: 7 } } },
    { _meta: { [GOVERNANCE_KEY]: { deprecated: {} } } },
    {
      _meta: {
        [GOVERNANCE_KEY]: { deprecated: { message: 'x', sunset: 'soon' } },
      },
    },
  ])('refuses %j, as the parser does', changes => {
    const manifest = { ...MINIMAL, ...changes };
    expect(errorsOf(manifest)).not.toEqual([]);
    expect(validate(manifest)).toBe(false);
  });

  it.each(Object.keys(MINIMAL))('asks for %s, as the parser does', key => {
    const { [key]: _gone, ...manifest } = Object(MINIMAL);
    expect(errorsOf(manifest)).not.toEqual([]);
    expect(validate(manifest)).toBe(false);
  });

  it('has an example for every field, which the parser takes', () => {
    const block = exampleOf(createGovernanceSchema());
    const manifest = { ...MINIMAL, _meta: { [GOVERNANCE_KEY]: block } };
    expect(errorsOf(manifest)).toEqual([]);
    expect(validate(manifest)).toBe(true);
    expect(JSON.stringify(block)).toContain('security@acme.example');
  });
});

/** The example of a schema, made of its properties' where it has some. */
function exampleOf(schema: JsonValue): JsonValue {
  const { properties, 'x-example': example } = Object(schema);
  if (!properties) {
    expect(example).toBeDefined();
    return example;
  }
  return Object.fromEntries(
    Object.entries<JsonValue>(properties).map(([key, property]) => [
      key,
      exampleOf(property),
    ]),
  );
}

describe('docs/manifest.md', () => {
  const examples = examplesOf('manifest.md').filter(({ language }) =>
    ['json', 'yaml'].includes(language),
  );

  it('has examples', () => {
    expect(examples.length).toBeGreaterThanOrEqual(4);
  });

  it.each(examples)('has an example in $language that is right', example => {
    const { language, text } = example;
    const { ok, findings } = parseManifest({ text, file: `x.${language}` });
    expect(findings).toEqual([]);
    expect(ok).toBe(true);
    expect([validate(parseYaml(text)), validate.errors]).toEqual([true, null]);
  });
});
