import {
  createMockDirectory,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { PublishRequest } from 'backstage-plugin-mcp-registry-common';
import { GOVERNANCE_KEY, JsonObject } from 'mcp-governance';
import request from 'supertest';
import { allow, headersOf } from '../__testUtils__/callers';
import { startTestRegistry } from '../__testUtils__/startTestRegistry';
import { applyDatabaseMigrations } from '../database';

// Two engines on a machine that runs more than this.
jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });
const folder = createMockDirectory();

const LIMITS = { manifest: '200kB', snapshot: '200kB' };

function manifestOf(name: string, more: JsonObject, governance: JsonObject) {
  return JSON.stringify({
    name: `com.acme/${name}`,
    description: 'Odd',
    version: '1.0.0',
    ...more,
    _meta: { [GOVERNANCE_KEY]: { owner: 'payments', ...governance } },
  });
}

const ODD_TEXTS: Record<string, string> = {
  nul: 'a\u0000b',
  half: 'a\ud800b',
  bell: 'a\u0007b',
  hidden: 'a\u202eb',
  markup: '<img src=x onerror=alert(1)>',
  script: ['javascript', 'alert(1)'].join(':'),
  quotes: `';-- "`,
  proto: '__proto__',
  long: '𝒳'.repeat(600),
};

function withText(kind: string, text: string): [string, PublishRequest][] {
  const snapshot = JSON.stringify({
    tools: [
      {
        name: text,
        description: text,
        inputSchema: { properties: { [text]: { type: text } } },
      },
    ],
  });
  const field = (key: string) =>
    manifestOf(`${kind}-${key.toLowerCase()}`, { [key]: text }, {});
  const block = (key: string, value: JsonObject[string]) =>
    manifestOf(`${kind}-${key.toLowerCase()}`, {}, { [key]: value });
  const requests: Record<string, PublishRequest> = {
    name: { manifest: manifestOf(text, {}, {}) },
    version: { manifest: field('version') },
    texts: {
      manifest: manifestOf(kind, { title: text, websiteUrl: text }, {}),
    },
    owner: { manifest: block('owner', `group:default/${text}`) },
    tags: { manifest: block('tags', [text, `${text} ${text}`]) },
    lifecycle: { manifest: block('lifecycle', text) },
    snapshot: { manifest: manifestOf(`${kind}-tools`, {}, {}), snapshot },
    file: {
      manifest: '{',
      file: text.slice(0, 500),
    },
  };
  return Object.entries(requests).map(([key, body]) => [
    `${kind} in ${key}`,
    body,
  ]);
}

const nested = (depth: number) =>
  `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;

const listOf = <T>(length: number, make: (index: number) => T) =>
  Array.from({ length }, (_, index) => make(index));

function withSnapshot(name: string, snapshot: string): PublishRequest {
  return { manifest: manifestOf(name, {}, {}), snapshot };
}

const SHAPES: [string, PublishRequest][] = Object.entries({
  empty: { manifest: '' },
  'a list': { manifest: '[]' },
  'cut off': { manifest: manifestOf('cut', {}, {}).slice(0, -5) },
  'nested manifest': { manifest: nested(10_000) },
  'a manifest beyond the limit': {
    manifest: manifestOf('large', { description: 'x'.repeat(300_000) }, {}),
  },
  'a snapshot beyond the limit': withSnapshot(
    'large-tools',
    JSON.stringify({ tools: [{ name: 'x'.repeat(300_000) }] }),
  ),
  'a snapshot elsewhere': {
    manifest: manifestOf('leaves', {}, { snapshot: '../../etc/passwd' }),
  },
  'a snapshot that was not sent': {
    manifest: manifestOf('misses', {}, { snapshot: './snapshot.json' }),
  },
  'nested schema': withSnapshot(
    'nested',
    `{"tools":[{"name":"t","inputSchema":${nested(10_000)}}]}`,
  ),
  'schemas that are none': withSnapshot(
    'none',
    '{"tools":[{"name":"t","inputSchema":null},{"name":"u","inputSchema":"x"},null]}',
  ),
  'cyclic and remote references': withSnapshot(
    'cyclic',
    '{"tools":[{"name":"t","inputSchema":{"properties":{"a":{"$ref":"#"}}}},{"name":"u","inputSchema":{"$ref":"http://169.254.169.254/x"}}]}',
  ),
  'many tools': withSnapshot(
    'tools',
    JSON.stringify({ tools: listOf(2000, index => ({ name: `t${index}` })) }),
  ),
  'many tags and transports': {
    manifest: manifestOf(
      'many',
      {
        remotes: listOf(1000, index => ({
          type: `t${index}`,
          url: `https://acme.test/${index}`,
        })),
      },
      { tags: listOf(5000, index => `t${index}`) },
    ),
  },
});

const ATTEMPTS = [
  ...Object.entries(ODD_TEXTS).flatMap(([kind, text]) => withText(kind, text)),
  ...SHAPES,
];

const statuses = new Map<string, number>();

describe.each(databases.eachSupportedId())(
  'publishing odd things on %s',
  id => {
    let server: Awaited<ReturnType<typeof startTestRegistry>>;
    beforeAll(async () => {
      const database = await databases.init(id);
      await applyDatabaseMigrations(database);
      server = await startTestRegistry({
        database,
        folder,
        policy: () => allow,
        groups: ['payments'],
        config: { limits: LIMITS },
      });
    });

    const publish = (body: PublishRequest) =>
      request(server)
        .post('/api/mcp-registry/v1/publish')
        .set(headersOf('publisher'))
        .send(body);

    it.each(ATTEMPTS)('answers %s, and the same again', async (name, body) => {
      const first = await publish(body);
      expect([200, 400, 403]).toContain(first.status);
      const second = await publish(body);
      expect(second.status).toBe(first.status);
      const outcomes = first.status === 200 ? ['unchanged'] : [undefined];
      expect(outcomes).toContain(second.body.outcome);
      // No engine takes what another one refuses.
      expect(statuses.get(name) ?? first.status).toBe(first.status);
      statuses.set(name, first.status);
    });

    it('takes some of it, and can still list and show all of that', async () => {
      const get = async (path: string) => {
        const { body, status } = await request(server)
          .get(`/api/mcp-registry/v1/${path}`)
          .set(headersOf('platform'));
        expect(status).toBe(200);
        return body;
      };
      const { items, total } = await get('servers?limit=200');
      expect(items).toHaveLength(total);
      expect(total).toBeGreaterThan(30);
      for (const { name } of items) {
        const path = `servers/${encodeURIComponent(name)}`;
        await get(path);
        await get(`${path}/findings`);
        await get(`${path}/versions`);
      }
      for (const path of [
        'facets',
        'fleet',
        'conventions',
        'audit?limit=200',
      ]) {
        await get(path);
      }
    });
  },
);
