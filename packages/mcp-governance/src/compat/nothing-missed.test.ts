import { GOVERNANCE_KEY } from '../model/manifest';
import { isJsonObject } from '../model/documentReader';
import { JsonObject, JsonValue } from '../model/json';
import { createPointer } from '../model/pointer';
import { toManifest, toSnapshot } from './__testUtils__/compared';
import { compareVersionsOf } from './compare';
import { ComparedVersion } from './types';

const MANIFEST: JsonObject = {
  name: 'com.acme.payments/billing',
  title: 'Billing',
  description: 'Invoices and refunds.',
  websiteUrl: 'https://acme.example/billing',
  repository: {
    url: 'https://git.acme.example/billing',
    source: 'gitlab',
    subfolder: 'server',
  },
  icons: [{ src: 'https://acme.example/a.png', mimeType: 'image/png' }],
  packages: [
    {
      registryType: 'npm',
      identifier: '@acme/billing',
      version: '1.0.0',
      registryBaseUrl: 'https://npm.acme.example',
      fileSha256: 'a'.repeat(64),
      runtimeHint: 'npx',
      transport: {
        type: 'streamable-http',
        url: 'http://localhost:3000/mcp',
        headers: [{ name: 'X-Team', default: 'payments' }],
      },
      runtimeArguments: [{ type: 'named', name: '--port', value: '3000' }],
      packageArguments: [{ type: 'positional', value: 'serve' }],
      environmentVariables: [
        { name: 'REGION', isRequired: true, choices: ['eu', 'us'] },
      ],
    },
  ],
  remotes: [
    {
      type: 'streamable-http',
      url: 'https://mcp.acme.example/{tenant}',
      headers: [{ name: 'X-Team', value: '{team}', variables: { team: {} } }],
      variables: { tenant: { description: 'Whose', isRequired: true } },
    },
  ],
  _meta: {
    [GOVERNANCE_KEY]: {
      auth: {
        scheme: 'oauth2',
        issuer: 'https://login.acme.example',
        audience: 'billing',
        scopes: [
          { name: 'read', description: 'Reads.', tools: ['find', 'pay'] },
        ],
        credentialReference: 'vault:billing',
      },
      errors: { shape: 'acme-problem' },
    },
  },
};

const SNAPSHOT: JsonObject = {
  protocolVersion: '2025-11-25',
  instructions: 'Look up, then refund.',
  tools: [
    {
      name: 'pay',
      title: 'Pay',
      description: 'Pays an invoice.',
      inputSchema: { type: 'object' },
      outputSchema: { type: 'object' },
      annotations: {
        destructiveHint: false,
        idempotentHint: true,
        openWorldHint: false,
        audience: 'user',
      },
      execution: { taskSupport: 'optional' },
      _meta: { team: 'payments', deprecated: true, sunset: '2027-12-01' },
    },
    {
      name: 'find',
      inputSchema: { type: 'object' },
      annotations: { readOnlyHint: true },
    },
  ],
  prompts: [
    {
      name: 'sum_up',
      title: 'Sum up',
      description: 'Sums up.',
      arguments: [
        { name: 'id', title: 'Id', description: 'Which', required: true },
      ],
    },
  ],
  resources: [
    {
      uri: 'docs://rates',
      name: 'rates',
      title: 'Rates',
      description: 'The rates.',
      mimeType: 'text/plain',
      annotations: { audience: ['user'], priority: 1 },
    },
  ],
  resourceTemplates: [
    { uriTemplate: 'docs://{page}', name: 'docs', mimeType: 'text/plain' },
  ],
  capabilities: ['completions', 'resources.subscribe', 'tools'],
  publicLists: ['tools'],
  duplicates: [
    {
      list: 'tools',
      name: 'pay',
      definitions: [`sha256:${'a'.repeat(64)}`],
    },
  ],
};

/** Values in whose place not just any text may stand. */
const OTHER: Record<string, string> = {
  ['a'.repeat(64)]: 'b'.repeat(64),
  [`sha256:${'a'.repeat(64)}`]: `sha256:${'b'.repeat(64)}`,
  'streamable-http': 'sse',
  'image/png': 'image/webp',
  named: 'positional',
  positional: 'named',
  '2027-12-01': '2027-11-01',
};

interface Mutation {
  pointer: string;
  document: JsonObject;
}

/** The document without one of its parts, for each part. */
function removals(document: JsonObject): Mutation[] {
  return listPaths(document).map(path => ({
    pointer: createPointer(path),
    document: mutate(document, path, undefined),
  }));
}

function listPaths(value: JsonValue, path: string[] = []): string[][] {
  const below =
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, member]) =>
          listPaths(member, [...path, key]),
        )
      : [];
  return path.length === 0 ? below : [path, ...below];
}

/** The document with another text at the ends of some paths. */
function rewritings(document: JsonObject): Mutation[] {
  return listPaths(document).flatMap(path => {
    const value = valueAt(document, path);
    return typeof value === 'string'
      ? [
          {
            pointer: createPointer(path),
            document: mutate(document, path, OTHER[value] ?? `${value}2`),
          },
        ]
      : [];
  });
}

function valueAt(document: JsonValue, path: string[]): JsonValue | undefined {
  return path.reduce<JsonValue | undefined>(
    (value, key) =>
      typeof value === 'object' && value !== null
        ? Object.entries(value).find(([name]) => name === key)?.[1]
        : undefined,
    document,
  );
}

function mutate(
  document: JsonObject,
  path: string[],
  replacement: string | undefined,
): JsonObject {
  const copy: JsonObject = JSON.parse(JSON.stringify(document));
  const parent = valueAt(copy, path.slice(0, -1));
  const key = path[path.length - 1];
  if (Array.isArray(parent)) {
    parent.splice(Number(key), 1, ...(replacement ? [replacement] : []));
  } else if (isJsonObject(parent) && replacement !== undefined) {
    parent[key] = replacement;
  } else if (isJsonObject(parent)) {
    delete parent[key];
  }
  return copy;
}

/** What was not recorded is not known, which is no change of the server. */
function isUnrecorded(pointer: string, document: JsonObject): boolean {
  return (
    ['/protocolVersion', '/capabilities'].includes(pointer) &&
    document[pointer.slice(1)] === undefined
  );
}

function isHeard(before: ComparedVersion, after: ComparedVersion): boolean {
  return compareVersionsOf({ before, after }).findings.length > 0;
}

it.each(
  [...removals(MANIFEST), ...rewritings(MANIFEST)].map(
    ({ pointer, document }, index) => [index, pointer, document] as const,
  ),
)('%s hears a change of the manifest at %s', (_index, _pointer, document) => {
  const [before, after] = [MANIFEST, document].map(raw => ({
    ...toManifest(raw),
    ...toSnapshot(SNAPSHOT),
  }));
  const isSame = JSON.stringify(before) === JSON.stringify(after);
  expect(isHeard(before, after)).toBe(!isSame);
  expect(isHeard(after, before)).toBe(!isSame);
});

it.each(
  [...removals(SNAPSHOT), ...rewritings(SNAPSHOT)]
    .filter(({ pointer, document }) => !isUnrecorded(pointer, document))
    .map(({ pointer, document }, index) => [index, pointer, document] as const),
)('%s hears a change of the snapshot at %s', (_index, _pointer, document) => {
  const [before, after] = [toSnapshot(SNAPSHOT), toSnapshot(document)];
  const isSame = JSON.stringify(before) === JSON.stringify(after);
  expect(isHeard(before, after)).toBe(!isSame);
  expect(isHeard(after, before)).toBe(!isSame);
});
