import {
  createMockDirectory,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import request from 'supertest';
import { allow } from '../__testUtils__/callers';
import { startTestRegistry } from '../__testUtils__/startTestRegistry';
import { applyDatabaseMigrations, ServerRow } from '../database';
import {
  insertVersions,
  SeededServer,
  seedServers,
} from '../services/__testUtils__/seed';

// Two engines on a machine that runs more than this.
jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });
const folder = createMockDirectory();

const BASE = '/api/mcp-registry';
const OFFICIAL = 'io.modelcontextprotocol.registry/official';
const OWN = 'backstage.mcp-registry/registry';
const AT = '2026-01-02T03:04:05.000Z';
const VSCODE = 'vscode-file://vscode-app';

/** What clients read of an entry. */
interface Entry {
  server: { name: string; description: string; version: string };
  _meta: Record<string, Record<string, unknown>>;
}

interface Page {
  servers: Entry[];
  metadata: { nextCursor?: string; count: number };
}

const fleet: SeededServer[] = [
  ...Array.from({ length: 110 }, (_, index) => ({
    name: `com.acme.team-${index % 7}/server-${index}`,
    owner: 'group:default/payments',
  })),
  {
    name: 'com.acme.payments/billing',
    title: 'Billing',
    description: 'Invoices and refunds',
    owner: 'group:default/payments',
    system: 'system:default/erp',
    trustLevel: 'certified',
    version: '2.0.0',
    manifest: {
      title: 'Billing',
      remotes: [{ type: 'streamable-http', url: 'https://acme.example/mcp' }],
      icons: [{ src: 'https://acme.example/dark.png', theme: 'dark' }],
      _meta: {
        'io.modelcontextprotocol.registry/publisher-provided': {
          github: { displayName: 'Billing', readme: '# Billing' },
        },
        'backstage.mcp-registry/governance': {
          auth: { credentialReference: 'vault:billing' },
        },
      },
    },
  },
  { name: 'Com.Acme/Zebra', title: 'Invoice zebra', version: '1.0.0+build.5' },
  { name: 'com.acme/spring', version: 'spring/2026 ü', title: 'Über?&=+/ 1' },
  { name: 'com.acme/summer', version: 'spring/2026 ü', title: 'Über?&=+/ 2' },
];

describe.each(databases.eachSupportedId())('the registry API on %s', id => {
  let knex: Knex;
  let server: Awaited<ReturnType<typeof startTestRegistry>>;

  beforeAll(async () => {
    knex = await databases.init(id);
    await applyDatabaseMigrations(knex);
    await seedServers(knex, fleet);
    const billing: ServerRow = await knex('servers')
      .where({ name: 'com.acme.payments/billing' })
      .first();
    await insertVersions(knex, billing, ['1.0.0', '1.1.0', '0.9.0']);
    await knex('versions')
      .where({ server_name: billing.name, version: '1.1.0' })
      .update({
        status: 'deprecated',
        status_message: `Use 2.0.0 ${'.'.repeat(600)}`,
        status_changed_at: '2026-03-01T00:00:00.000Z',
        sunset_at: '2026-12-31T23:59:59.999Z',
      });
    await knex('versions')
      .where({ server_name: billing.name, version: '0.9.0' })
      .update({ status: 'deleted' });
    server = await startTestRegistry({
      database: knex,
      folder,
      policy: () => allow,
      config: { registryApi: { anonymous: true } },
      portal: {
        app: { baseUrl: 'https://portal.acme.example/' },
        backend: {
          cors: { origin: 'https://portal.acme.example', credentials: true },
        },
      },
    });
  });

  const get = (path: string) =>
    request(server).get(`${BASE}${path}`).set('Origin', VSCODE);

  const listOf = async (path: string): Promise<Entry[]> =>
    (await get(path).expect(200)).body.servers;

  /** Every page, as VS Code asks for them. */
  async function readAll(search = ''): Promise<Entry[][]> {
    const base = '/v0.1/servers?limit=50&version=latest';
    const query = search && `&search=${encodeURIComponent(search)}`;
    const pages: Entry[][] = [];
    for (let path = `${base}${query}`; path !== ''; ) {
      const answer: Page = (await get(path).expect(200)).body;
      pages.push(answer.servers);
      expect(answer.metadata.count).toBe(answer.servers.length);
      const { nextCursor } = answer.metadata;
      path = nextCursor ? `${base}&cursor=${nextCursor}` : '';
    }
    return pages;
  }

  describe('as VS Code calls it', () => {
    it('answers the probe for v0.1, and knows no v0', async () => {
      const { body } = await get('/v0.1/servers?limit=1').expect(200);
      expect(body.servers).toHaveLength(1);
      expect(body.metadata.nextCursor).toEqual(expect.any(String));
      await get('/v0/servers?limit=1').expect(401);
    });

    it('lists the latest versions in pages of fifty, each server once', async () => {
      const pages = await readAll();
      expect(pages.map(page => page.length)).toEqual([50, 50, 14]);
      const names = pages.flat().map(each => each.server.name);
      expect(new Set(names).size).toBe(114);
      expect(names).toEqual([...names].sort());
      expect(pages.flat().every(each => each._meta[OFFICIAL].isLatest)).toBe(
        true,
      );
    });

    it('keeps the search on page two, where only the cursor is sent', async () => {
      const first = await get(
        '/v0.1/servers?limit=50&version=latest&search=SERVER-',
      ).expect(200);
      const { nextCursor } = first.body.metadata;
      const second = await listOf(
        `/v0.1/servers?limit=50&version=latest&cursor=${nextCursor}`,
      );
      expect(second).toHaveLength(50);
      const bare = await listOf(`/v0.1/servers?cursor=${nextCursor}`);
      expect(bare).toEqual(second.slice(0, 30));
      const pages = await readAll('server-');
      expect(pages.flat()).toHaveLength(110);
      for (const { server: found } of pages.flat()) {
        expect(found.name).toContain('server-');
      }
    });

    it('writes cursors that need no encoding in a URL', async () => {
      const queries: Record<string, string>[] = [
        { limit: '1' },
        { limit: '1', search: 'über?&=+/' },
        { limit: '1', updated_since: '2026-01-01T00:00:00+01:00' },
        { limit: '1', version: 'spring/2026 ü' },
      ];
      for (const query of queries) {
        const { body } = await get(
          `/v0.1/servers?${new URLSearchParams(query)}`,
        ).expect(200);
        expect(body.servers).toHaveLength(1);
        expect(body.metadata.nextCursor).toMatch(/^[A-Za-z0-9_-]+$/);
        const next = `/v0.1/servers?cursor=${body.metadata.nextCursor}`;
        const [second] = await listOf(next);
        expect(second.server.name > body.servers[0].server.name).toBe(true);
      }
    });

    it('gives every entry a name, a description, a version and a _meta object', async () => {
      await knex('versions')
        .where({ server_name: 'Com.Acme/Zebra' })
        .update({ server_json: null });
      const entries = (await readAll()).flat();
      expect(entries).toHaveLength(113);
      for (const { server: each, _meta } of entries) {
        expect(each.name).toMatch(/./);
        expect(each.description).toMatch(/./);
        expect(each.version).toMatch(/./);
        expect(_meta[OFFICIAL]).toEqual(expect.any(Object));
      }
      const server_json = JSON.stringify({
        name: 'Com.Acme/Zebra',
        description: 'Zebra',
        version: '1.0.0+build.5',
      });
      await knex('versions')
        .where({ server_name: 'Com.Acme/Zebra' })
        .update({ server_json });
    });

    it('finds a server by its encoded name, at latest and at a version', async () => {
      const path = `/v0.1/servers/${encodeURIComponent(
        'com.acme.payments/billing',
      )}/versions`;
      const latest = await get(`${path}/latest`).expect(200);
      expect(latest.body.server.version).toBe('2.0.0');
      const exact = await get(`${path}/1.0.0`).expect(200);
      expect(exact.body.server.version).toBe('1.0.0');
      expect(exact.body._meta[OFFICIAL].isLatest).toBe(false);
      const build = await get(
        `/v0.1/servers/Com.Acme%2FZebra/versions/${encodeURIComponent(
          '1.0.0+build.5',
        )}`,
      ).expect(200);
      expect(build.body.server.name).toBe('Com.Acme/Zebra');
      await get(
        `/v0.1/servers/com.acme%2Fspring/versions/${encodeURIComponent(
          'spring/2026 ü',
        )}`,
      ).expect(200);
    });

    it('keeps the icons, the publisher’s own data and the address that policies compare', async () => {
      const { body } = await get(
        '/v0.1/servers/com.acme.payments%2Fbilling/versions/latest',
      );
      expect(body.server).toEqual({
        $schema:
          'https://static.modelcontextprotocol.io/schemas/2025-12-11/server.schema.json',
        name: 'com.acme.payments/billing',
        title: 'Billing',
        description: 'Invoices and refunds',
        version: '2.0.0',
        remotes: [{ type: 'streamable-http', url: 'https://acme.example/mcp' }],
        icons: [{ src: 'https://acme.example/dark.png', theme: 'dark' }],
        _meta: {
          'io.modelcontextprotocol.registry/publisher-provided': {
            github: { displayName: 'Billing', readme: '# Billing' },
          },
        },
      });
    });

    it.each([
      ['get', '/v0.1/servers', 200],
      ['get', '/v0.1/servers?limit=0', 400],
      ['get', '/v0.1/servers/a%2Fb/versions/latest', 404],
      ['get', '/v0.1/nothing', 404],
      ['post', '/v0.1/servers', 405],
    ] as const)('sets CORS headers: %s %s', async (method, path, status) => {
      const { headers } = await request(server)
        [method](`${BASE}${path}`)
        .set('Origin', VSCODE)
        .expect(status);
      expect(headers).toMatchObject({
        'access-control-allow-origin': '*',
        'access-control-allow-methods': 'GET, OPTIONS',
        'access-control-allow-headers': 'Authorization, Content-Type',
      });
    });

    it('sets them for pages of the portal as for any other', async () => {
      const { headers } = await get('/v0.1/servers').set(
        'Origin',
        'https://portal.acme.example',
      );
      expect(headers['access-control-allow-origin']).toBe('*');
      expect(headers['access-control-allow-credentials']).toBeUndefined();
    });

    it('answers the preflight with 204 and no body', async () => {
      for (const path of ['/v0.1/servers', '/v0.1/servers/a%2Fb/versions/x']) {
        const { headers, text } = await request(server)
          .options(`${BASE}${path}`)
          .set('Origin', VSCODE)
          .set('Access-Control-Request-Method', 'GET')
          .set('Access-Control-Request-Headers', 'authorization')
          .expect(204);
        expect(text).toBe('');
        expect(headers['access-control-allow-origin']).toBe('*');
        expect(headers['access-control-allow-headers']).toContain(
          'Authorization',
        );
      }
    });
  });

  describe('as the official documentation describes it', () => {
    it('answers what the registry alone decides, and our data under our own key', async () => {
      const { body } = await get(
        '/v0.1/servers/com.acme.payments%2Fbilling/versions/1.1.0',
      ).expect(200);
      expect(body._meta).toEqual({
        [OFFICIAL]: {
          status: 'deprecated',
          statusMessage: `Use 2.0.0 ${'.'.repeat(490)}`,
          statusChangedAt: '2026-03-01T00:00:00.000Z',
          publishedAt: AT,
          updatedAt: AT,
          isLatest: false,
        },
        [OWN]: {
          owner: 'group:default/payments',
          system: 'system:default/erp',
          lifecycle: 'production',
          origin: 'internal',
          trustLevel: 'certified',
          verdict: 'pass',
          sunsetAt: '2026-12-31T23:59:59.999Z',
          contractDigest: 'contract:com.acme.payments/billing:1.1.0',
          snapshotDigest: 'sha256:com.acme.payments/billing',
          portalUrl:
            'https://portal.acme.example/catalog/default/api/com-acme-payments-billing',
        },
      });
      expect(JSON.stringify(body)).not.toContain('vault');
    });

    it('lists every version of every server, thirty at a time', async () => {
      const { body } = await get('/v0.1/servers').expect(200);
      expect(body.servers).toHaveLength(30);
      const billing = await listOf('/v0.1/servers?search=billing');
      expect(billing.map(each => each.server.version)).toEqual([
        '2.0.0',
        '1.0.0',
        '1.1.0',
      ]);
    });

    it('lists the versions of a server, newest first', async () => {
      const path = '/v0.1/servers/com.acme.payments%2Fbilling/versions';
      const { body } = await get(path).expect(200);
      expect(body.servers.map((each: Entry) => each.server.version)).toEqual([
        '1.1.0',
        '1.0.0',
        '2.0.0',
      ]);
      expect(body.metadata).toEqual({ count: 3 });
      const all = await listOf(`${path}?include_deleted=true`);
      expect(all.map(each => each.server.version)).toEqual([
        '0.9.0',
        '1.1.0',
        '1.0.0',
        '2.0.0',
      ]);
    });

    it('hides deleted versions unless they are asked for', async () => {
      const path = '/v0.1/servers/com.acme.payments%2Fbilling/versions/0.9.0';
      const { body } = await get(path).expect(404);
      expect(body).toEqual({ error: 'Server not found' });
      const asked = await get(`${path}?include_deleted=true`).expect(200);
      expect(asked.body._meta[OFFICIAL].status).toBe('deleted');
      const list = '/v0.1/servers?search=billing';
      expect(await listOf(`${list}&include_deleted=false`)).toHaveLength(3);
      expect(await listOf(`${list}&include_deleted=true`)).toHaveLength(4);
    });

    it('searches names and titles, whatever the case, and nothing is a pattern', async () => {
      const namesFor = async (search: string) =>
        (
          await listOf(`/v0.1/servers?search=${encodeURIComponent(search)}`)
        ).map(each => each.server.name);
      expect(await namesFor('ZEBRA')).toEqual(['Com.Acme/Zebra']);
      expect(await namesFor('invoice zebra')).toEqual(['Com.Acme/Zebra']);
      expect(await namesFor('acme/z')).toEqual(['Com.Acme/Zebra']);
      for (const text of ['%', '_', '\\', "' OR 1=1 --", '.*', '[a-z]', '😀']) {
        expect(await namesFor(text)).toEqual([]);
      }
      expect(await namesFor('   ')).toHaveLength(30);
    });

    it('lists one version number, or what has changed since a time', async () => {
      const twos = await listOf('/v0.1/servers?version=2.0.0');
      expect(twos.map(each => each.server.name)).toEqual([
        'com.acme.payments/billing',
      ]);
      expect(await listOf('/v0.1/servers?version=9.9.9')).toEqual([]);
      await knex('servers')
        .where({ name: 'com.acme.payments/billing' })
        .update({ changed_at: '2026-05-05T05:05:05.123Z' });
      for (const since of [
        '2026-05-05T05:05:05.123Z',
        '2026-05-05t07:05:05.123456+02:00',
      ]) {
        const changed = await listOf(
          `/v0.1/servers?updated_since=${encodeURIComponent(since)}`,
        );
        // Deleted ones as well: who follows has to learn of them.
        expect(changed.map(each => each.server.version)).toHaveLength(4);
      }
      expect(
        await listOf('/v0.1/servers?updated_since=2026-05-05T05:05:05.124Z'),
      ).toEqual([]);
      await knex('servers').update({ changed_at: AT });
    });

    it.each([
      'limit=0',
      'limit=-1',
      'limit=101',
      'limit=99999999999999999999',
      'limit=ten',
      'limit=1.5',
      'limit=1&limit=2',
      'updated_since=yesterday',
      'updated_since=2026-05-05',
      'updated_since=2026-13-45T00:00:00Z',
      'updated_since=2026-05-05T05:05:05',
      'include_deleted=maybe',
      'search=a%00b',
      'cursor=%00',
    ])('refuses ?%s with 400', async query => {
      const { body } = await get(`/v0.1/servers?${query}`).expect(400);
      expect(body).toEqual({ error: expect.any(String) });
      expect(body.error).toContain(query.split('=')[0]);
    });

    it('refuses what is too long', async () => {
      for (const [key, length] of [
        ['search', 10_000],
        ['search', 201],
        ['version', 256],
        ['cursor', 10_000],
      ] as const) {
        const query = `${key}=${'a'.repeat(length)}`;
        const { body } = await get(`/v0.1/servers?${query}`).expect(400);
        expect(body.error).toContain(key);
        expect(body.error.length).toBeLessThan(100);
      }
      const path = '/v0.1/servers/com.acme.payments%2Fbilling/versions';
      await get(`${path}/${'1'.repeat(256)}`).expect(404);
      await get(`/v0.1/servers/a%2F${'b'.repeat(199)}/versions`).expect(404);
    });

    it('passes over keys that it does not know, and empty ones', async () => {
      const entries = await listOf(
        '/v0.1/servers?limit=&cursor=&search=&version=&updated_since=&include_deleted=&filter[a]=b&__proto__=x',
      );
      expect(entries).toHaveLength(30);
    });

    it('refuses a cursor of another query, and one that it did not write', async () => {
      const { body } = await get('/v0.1/servers?search=server&limit=5');
      const cursor: string = body.metadata.nextCursor;
      await get(`/v0.1/servers?search=server&cursor=${cursor}`).expect(200);
      for (const other of [
        `search=billing&cursor=${cursor}`,
        `version=latest&cursor=${cursor}`,
        `include_deleted=true&cursor=${cursor}`,
        `updated_since=2026-05-05T05:05:05Z&cursor=${cursor}`,
      ]) {
        const refused = await get(`/v0.1/servers?${other}`).expect(400);
        expect(refused.body.error).toContain('cursor');
      }
      const write = (value: unknown) =>
        Buffer.from(JSON.stringify(value)).toString('base64url');
      for (const made of [
        'com.acme/billing:1.0.0',
        'AAAA',
        `${cursor}A`,
        `${cursor}=`,
        cursor.slice(0, -1),
        write({ offset: 10 }),
        write({ filter: {}, after: ['a/b', 'x'] }),
        write({ filter: {}, after: ['a/b\0', 1] }),
        write({ filter: {}, after: ['a/b', 1e12] }),
        write({ filter: { search: { $ne: 1 } }, after: ['a/b', 1] }),
        write({ filter: {}, after: ['a/b', 1], more: 1 }),
        write(null),
      ]) {
        const refused = await get(
          `/v0.1/servers?cursor=${encodeURIComponent(made)}`,
        ).expect(400);
        expect(refused.body).toEqual({
          error: expect.stringContaining('cursor'),
        });
      }
    });

    it.each([
      '/v0.1/servers/com.acme%2Fnone/versions/latest',
      '/v0.1/servers/com.acme%2Fnone/versions',
      '/v0.1/servers/com.acme.payments%2Fbilling/versions/9.9.9',
      '/v0.1/servers/com.acme.payments%2Fbilling/versions/%2e%2e',
    ])('answers 404 for %s', async path => {
      const { body } = await get(path).expect(404);
      expect(body).toEqual({ error: 'Server not found' });
    });

    it.each([
      ['/v0.1', 404],
      ['/v0.1/server', 404],
      ['/v0.1/servers/com.acme.payments%2Fbilling', 404],
      ['/v0.1/servers/com.acme.payments%2Fbilling/tools', 404],
      ['/v0.1/servers/billing/versions/latest', 404],
      ['/v0.1/servers/com.acme%2Fa%2Fb/versions/latest', 404],
      ['/v0.1/servers/com.acme%2Fa%00b/versions/latest', 404],
      ['/v0.1/servers/com.acme%2Fbilling/versions/a%00b', 404],
      ['/v0.1/servers/%2F/versions', 404],
      ['/v0.1/servers/com.acme%252Fbilling/versions', 404],
      ['/v0.1/servers/__proto__/versions', 404],
      ['/v0.1/publish', 404],
      ['/v0.1/servers/%E0%A4/versions', 400],
      ['/v0.1/servers/com.acme%2Fbilling/versions/%', 400],
    ])('answers in the same shape for %s', async (path, status) => {
      const { body } = await get(path).expect(status);
      expect(body).toEqual({ error: expect.any(String) });
    });

    it.each([
      ['post', '/v0.1/publish', 501],
      ['put', '/v0.1/servers/com.acme%2Fa/versions/1.0.0', 501],
      ['delete', '/v0.1/servers/com.acme%2Fa/versions/1.0.0', 501],
      ['patch', '/v0.1/servers/com.acme%2Fa/versions/1.0.0/status', 501],
      ['patch', '/v0.1/servers/com.acme%2Fa/status', 501],
      ['post', '/v0.1/servers', 405],
      ['delete', '/v0.1/servers/com.acme%2Fa/versions', 405],
      ['post', '/v0.1/nothing', 404],
    ] as const)('takes nothing: %s %s', async (method, path, status) => {
      const { body, headers } = await request(server)
        [method](`${BASE}${path}`)
        .send('{"not json')
        .expect(status);
      expect(body).toEqual({ error: expect.any(String) });
      expect(headers.allow).toBe(
        status === 405 ? 'GET, HEAD, OPTIONS' : undefined,
      );
    });
  });

  describe('behind a proxy', () => {
    it.each([
      ['/v0.1/servers/com.acme.payments/billing/versions/latest', '2.0.0'],
      ['/v0.1/servers/com.acme.payments/billing/versions/1.0.0', '1.0.0'],
      ['/v0.1/servers/Com.Acme/Zebra/versions/1.0.0+build.5', '1.0.0+build.5'],
      [
        '/v0.1/servers/com.acme/spring/versions/spring/2026%20%C3%BC',
        'spring/2026 ü',
      ],
      ['/v0.1/servers/com.acme.payments%2fbilling/versions/latest/', '2.0.0'],
    ])('that decodes %2F early, serves %s', async (path, version) => {
      const { body } = await get(path).expect(200);
      expect(body.server.version).toBe(version);
    });

    it('that decodes %2F early, lists versions', async () => {
      const entries = await listOf(
        '/v0.1/servers/com.acme.payments/billing/versions',
      );
      expect(entries).toHaveLength(3);
    });

    it('answers 304 to who has the page, and another tag once it changes', async () => {
      for (const path of [
        '/v0.1/servers?search=billing',
        '/v0.1/servers/com.acme.payments%2Fbilling/versions',
        '/v0.1/servers/com.acme.payments%2Fbilling/versions/latest',
      ]) {
        const { headers } = await get(path).expect(200);
        expect(headers['cache-control']).toBe('public, max-age=30');
        expect(headers.vary).toContain('Authorization');
        const again = await get(path)
          .set('If-None-Match', headers.etag)
          .expect(304);
        expect(again.text).toBe('');
        expect(again.headers['access-control-allow-origin']).toBe('*');
        await knex('servers').update({ lifecycle: 'experimental' });
        await get(path).set('If-None-Match', headers.etag).expect(200);
        await knex('servers').update({ lifecycle: 'production' });
      }
      const { headers } = await get('/v0.1/servers?limit=0');
      expect(headers['cache-control']).toBe('no-store');
    });

    it('answers HEAD as GET, without the body', async () => {
      const { headers, text } = await request(server)
        .head(`${BASE}/v0.1/servers`)
        .expect(200);
      expect(headers.etag).toEqual(expect.any(String));
      expect(text).toBeFalsy();
    });
  });

  interface Statement {
    sql: string;
    bindings: Knex.RawBinding[];
  }

  /** The statements on versions that answering takes. */
  async function statementsOf(path: string): Promise<Statement[]> {
    const statements: Statement[] = [];
    const note = (statement: Statement) => {
      if (statement.sql.includes('versions')) {
        statements.push(statement);
      }
    };
    knex.on('query', note);
    await get(path).expect(200);
    knex.removeListener('query', note);
    return statements;
  }

  it('takes one statement for each answer', async () => {
    for (const path of [
      '/v0.1/servers?limit=100',
      '/v0.1/servers?search=billing&version=latest',
      '/v0.1/servers/com.acme.payments%2Fbilling/versions',
      '/v0.1/servers/com.acme.payments%2Fbilling/versions/latest',
    ]) {
      expect(await statementsOf(path)).toHaveLength(1);
    }
  });

  /** How the engine finds the rows, were there many of them. */
  async function explain({ sql, bindings }: Statement): Promise<string> {
    if (id === 'SQLITE_3') {
      const plan = await knex.raw(`EXPLAIN QUERY PLAN ${sql}`, bindings);
      return JSON.stringify(plan);
    }
    return knex.transaction(async tx => {
      await tx.raw('SET LOCAL enable_seqscan = off');
      await tx.raw('SET LOCAL enable_bitmapscan = off');
      const text = sql.replace(/\$\d+/g, '?');
      const { rows } = await tx.raw(`EXPLAIN ${text}`, bindings);
      return JSON.stringify(rows);
    });
  }

  it.each([
    ['', 'versions_listing'],
    ['&version=latest', 'versions_latest_listing'],
    ['&version=1.0.0', 'versions_number_listing'],
  ])('finds the place of a later page%s in an index', async (query, index) => {
    const { body } = await get(`/v0.1/servers?limit=10${query}`);
    const { nextCursor } = body.metadata;
    const [statement] = await statementsOf(
      `/v0.1/servers?limit=10${query}&cursor=${nextCursor}`,
    );
    const plan = await explain(statement);
    expect(plan).toMatch(new RegExp(`INDEX ${index}|using ${index} `));
    expect(plan).toMatch(/\(server_name,ordinal\)>|ROW\(\(server_name\)/);
    expect(plan).not.toMatch(/TEMP B-TREE FOR ORDER BY|Sort/);
  });
});
