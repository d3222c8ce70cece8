import {
  createMockDirectory,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { JsonObject } from '@backstage/types';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { Knex } from 'knex';
import request from 'supertest';
import {
  allow,
  Caller,
  callerNames,
  deny,
  headersOf,
  TestPolicy,
} from '../__testUtils__/callers';
import { startTestRegistry } from '../__testUtils__/startTestRegistry';
import { applyDatabaseMigrations } from '../database';
import { mcpServerConditions } from '../permissions';
import { SeededServer, seedServers } from '../services/__testUtils__/seed';

// Two engines on a machine that runs more than this.
jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });
const folder = createMockDirectory();

const fleet: SeededServer[] = [
  { name: 'a/blocked', trustLevel: 'blocked' },
  { name: 'a/unverified', trustLevel: 'unverified' },
  { name: 'a/registered', owner: 'group:default/payments' },
  { name: 'a/conformant', trustLevel: 'conformant', lifecycle: 'experimental' },
  { name: 'a/certified', trustLevel: 'certified' },
];

const policy: TestPolicy = ({ name }, user) => {
  if (user === 'user:default/pat') {
    return allow;
  }
  return name === 'mcpRegistry.server.read' && user === 'user:default/olga'
    ? {
        result: AuthorizeResult.CONDITIONAL,
        pluginId: 'mcp-registry',
        resourceType: 'mcp-registry-server',
        conditions: mcpServerConditions.isOwner({
          claims: ['group:default/payments'],
        }),
      }
    : deny;
};

describe.each(databases.eachSupportedId())('the registry API on %s', id => {
  let knex: Knex;

  beforeAll(async () => {
    knex = await databases.init(id);
    await applyDatabaseMigrations(knex);
    await seedServers(knex, fleet);
  });

  async function start(registryApi?: JsonObject) {
    const server = await startTestRegistry({
      database: knex,
      folder,
      policy,
      config: registryApi && { registryApi },
    });
    const get = (path: string, caller: Caller = 'anonymous') =>
      request(server)
        .get(`/api/mcp-registry/v0.1${path}`)
        .set(headersOf(caller));
    return {
      get,
      /** The servers that a caller finds, each way. */
      async seenBy(caller: Caller, query = '') {
        const list = await get(`/servers?${query}`, caller).expect(200);
        const listed: string[] = list.body.servers.map(
          (each: { server: { name: string } }) => each.server.name,
        );
        const found = await Promise.all(
          fleet.map(async ({ name }) => {
            const path = `/servers/${encodeURIComponent(name)}/versions`;
            const all = await get(`${path}?${query}`, caller);
            const one = await get(`${path}/latest?${query}`, caller);
            expect(one.status).toBe(all.status);
            return one.status === 200 ? [name] : [];
          }),
        );
        expect(found.flat().sort()).toEqual(listed);
        return listed.map(name => name.replace('a/', ''));
      },
    };
  }

  it('is closed to callers without credentials until it is opened', async () => {
    const { get } = await start();
    for (const path of ['/servers', '/servers/a%2Fcertified/versions', '/x']) {
      const { body, headers } = await get(path).expect(401);
      expect(body).toEqual({ error: 'Credentials are needed' });
      expect(headers).toMatchObject({
        'access-control-allow-origin': '*',
        'www-authenticate': 'Bearer',
        'cache-control': 'no-store',
      });
    }
  });

  it('opens nothing else', async () => {
    const { get } = await start({ anonymous: true });
    for (const path of [
      '/../v1/servers',
      '/%2e%2e/v1/servers',
      '/../v0.1x',
      '/../v0',
      '/../openapi.json',
    ]) {
      const { status } = await get(path);
      expect([401, 404]).toContain(status);
    }
  });

  it('answers nothing but 404 where it is turned off', async () => {
    const { get } = await start({ enabled: false, anonymous: true });
    for (const caller of ['anonymous', 'platform'] as const) {
      const { body, headers } = await get('/servers', caller).expect(404);
      expect(body).toEqual({ error: 'The registry API is turned off' });
      expect(headers['access-control-allow-origin']).toBe('*');
    }
  });

  it.each<[JsonObject, string[]]>([
    [{}, ['certified', 'conformant', 'registered']],
    [
      { minimumTrust: 'unverified' },
      ['certified', 'conformant', 'registered', 'unverified'],
    ],
    [{ minimumTrust: 'conformant' }, ['certified', 'conformant']],
    [{ minimumTrust: 'certified' }, ['certified']],
    [{ lifecycles: ['experimental'] }, ['conformant']],
    [{ lifecycles: ['retired'] }, []],
  ])('shows with %j exactly what it allows', async (config, names) => {
    const { seenBy } = await start({ ...config, anonymous: true });
    expect(await seenBy('anonymous')).toEqual(names);
    expect(await seenBy('platform')).toEqual(names);
  });

  it('shows each caller what they may see of it', async () => {
    const { get, seenBy } = await start();
    const all = ['certified', 'conformant', 'registered'];
    const rows: [Caller, string[]][] = [
      ['platform', all],
      ['delegated', all],
      ['owner', ['registered']],
      ['stranger', []],
      ['publisher', all],
      ['pipeline', []],
      ['plugin', all],
      ['unlisted', all],
    ];
    for (const [caller, names] of rows) {
      expect([caller, await seenBy(caller)]).toEqual([caller, names]);
    }
    for (const caller of callerNames.filter(each => each !== 'anonymous')) {
      const { body, headers } = await get('/servers', caller).expect(200);
      expect(headers['cache-control']).toBe('private, no-cache');
      expect(body.metadata.count).toBe(body.servers.length);
    }
  });

  it('tells who may not see a server what it tells where there is none', async () => {
    const { get } = await start();
    const path = (name: string) => `/servers/a%2F${name}/versions/latest`;
    const hidden = await get(path('certified'), 'owner').expect(404);
    const absent = await get(path('nothing'), 'owner').expect(404);
    expect(hidden.body).toEqual(absent.body);
    expect(hidden.headers).toEqual({
      ...absent.headers,
      date: expect.any(String),
    });
  });

  it('shows of a server only the versions that are trusted enough themselves', async () => {
    const { get, seenBy } = await start({ anonymous: true });
    await knex('versions')
      .where({ server_name: 'a/registered' })
      .update({ trust_rank: 0 });
    expect(await seenBy('anonymous')).toEqual(['certified', 'conformant']);
    await knex('versions')
      .where({ server_name: 'a/registered' })
      .update({ trust_rank: 2 });
    await get('/servers/a%2Fregistered/versions/1.0.0').expect(200);
  });

  it('shows deleted versions to who asks, as trusted as they were', async () => {
    const { get } = await start({ anonymous: true });
    const names = ['a/registered', 'a/unverified'];
    await knex('versions')
      .whereIn('server_name', names)
      .update({ status: 'deleted', latest: false });
    // Nothing of them is published any more.
    await knex('servers').whereIn('name', names).update({
      latest_version: null,
      trust_level: 'unverified',
      trust_rank: 1,
    });
    const listed = async () =>
      (await get('/servers?include_deleted=true')).body.servers.map(
        (each: { server: { name: string } }) => each.server.name,
      );
    expect(await listed()).toContain('a/registered');
    expect(await listed()).not.toContain('a/unverified');
    await get('/servers/a%2Fregistered/versions').expect(404);
    await knex('servers')
      .whereIn('name', names)
      .update({ trust_level: 'blocked', trust_rank: 0 });
    expect(await listed()).not.toContain('a/registered');
  });
});
