import {
  createMockDirectory,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { Knex } from 'knex';
import request from 'supertest';
import {
  allow,
  Caller,
  deny,
  headersOf,
  TestPolicy,
} from '../__testUtils__/callers';
import { toManifestText } from '../__testUtils__/exampleCalls';
import { startTestRegistry } from '../__testUtils__/startTestRegistry';
import { applyDatabaseMigrations } from '../database';
import { mcpServerConditions } from '../permissions';
import { SeededServer, seedServers } from '../services/__testUtils__/seed';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });
const folder = createMockDirectory();

const wraps = ['api:default/billing-api'];

const servers: SeededServer[] = [
  {
    name: 'com.acme.payments/billing',
    owner: 'group:default/payments',
    tools: ['get_invoice', 'refund_invoice'],
    governance: { wraps },
  },
  {
    name: 'com.acme.orders/order-desk',
    owner: 'group:default/orders',
    tools: ['getInvoice'],
    governance: { wraps },
  },
  {
    name: 'com.rival/books',
    owner: 'group:default/secrets',
    origin: 'third-party',
    governance: { wraps },
  },
  { name: 'com.acme.data/weather', tools: ['get_forecast'] },
];

/** `una` sees only what the organization wrote itself. */
const policy: TestPolicy = ({ name }, user) => {
  if (user === 'user:default/pat') return allow;
  if (user !== 'user:default/una' || name !== 'mcpRegistry.server.read') {
    return deny;
  }
  return {
    result: AuthorizeResult.CONDITIONAL,
    pluginId: 'mcp-registry',
    resourceType: 'mcp-registry-server',
    conditions: mcpServerConditions.hasOrigin({ origins: ['internal'] }),
  };
};

const BILLING = encodeURIComponent('com.acme.payments/billing');

describe.each(databases.eachSupportedId())('overlap on %s', id => {
  let knex: Knex;
  let server: Awaited<ReturnType<typeof startTestRegistry>>;

  beforeAll(async () => {
    knex = await databases.init(id);
    await applyDatabaseMigrations(knex);
    await seedServers(knex, servers);
    server = await startTestRegistry({ database: knex, policy, folder });
  });

  const as = (caller: Caller) => ({
    get: async (path: string) =>
      (
        await request(server)
          .get(`/api/mcp-registry/v1${path}`)
          .set(headersOf(caller))
      ).body,
    send: (method: 'put' | 'post' | 'delete', path: string, body = {}) =>
      request(server)
        [method](`/api/mcp-registry/v1${path}`)
        .set(headersOf(caller))
        .send(body),
  });

  it('tells of a server who covers the same ground, with the evidence', async () => {
    const { items } = await as('platform').get(`/servers/${BILLING}/overlaps`);
    expect(items).toHaveLength(2);
    expect(items[0]).toMatchObject({
      server: {
        name: 'com.acme.orders/order-desk',
        owner: 'group:default/orders',
      },
      basis: 'stated',
      isOneOwner: false,
    });
    expect(items[0].evidence.slice(0, 2)).toEqual([
      {
        kind: 'same-api',
        sentence: 'Both wrap billing-api.',
        values: ['api:default/billing-api'],
      },
      {
        kind: 'same-tools',
        sentence:
          '1 of 1 tools does the same on both: get_invoice and getInvoice.',
        values: [],
        tools: [{ left: 'get_invoice', right: 'getInvoice' }],
        outOf: 1,
      },
    ]);
  });

  it('shows clusters only of what the caller sees', async () => {
    const whole = await as('platform').get('/overlaps');
    expect(whole).toMatchObject({ total: 1, mayDecide: true });
    expect(whole.items[0]).toMatchObject({
      sentence:
        'billing-api is wrapped three times, by orders, payments and secrets.',
      owners: [
        'group:default/orders',
        'group:default/payments',
        'group:default/secrets',
      ],
    });
    const part = await as('user').get('/overlaps');
    expect(part.mayDecide).toBe(false);
    expect(part.items[0].id).toBe(whole.items[0].id);
    expect(part.items[0].sentence).toBe(
      'billing-api is wrapped twice, by orders and payments.',
    );
    expect(JSON.stringify(part)).not.toMatch(/rival|secrets/);
    const one = await as('user').get(`/servers/${BILLING}/overlaps`);
    expect(one.items).toHaveLength(1);
  });

  it('keeps why a cluster is intended, who said so, and who joined since', async () => {
    const [{ id: cluster }] = (await as('user').get('/overlaps')).items;
    const path = `/overlaps/${cluster}/intended`;
    const decide = (reason: string) =>
      as('platform').send('put', path, { reason });
    expect((await as('user').send('put', path, { reason: 'x' })).status).toBe(
      403,
    );
    expect((await decide('')).status).toBe(400);
    expect((await decide('First')).status).toBe(200);
    const { body } = await decide('One for people, one for agents');
    expect(body.intended).toEqual({
      reason: 'One for people, one for agents',
      decidedBy: 'user:default/pat',
      decidedAt: expect.any(String),
      joinedSince: [],
    });
    await knex('overlap_decisions').update({
      servers: JSON.stringify(['com.acme.payments/billing']),
    });
    const { items } = await as('user').get(`/servers/${BILLING}/overlaps`);
    expect(items[0].intended).toMatchObject({
      reason: 'One for people, one for agents',
      joinedSince: ['com.acme.orders/order-desk'],
    });
    const events = await knex('audit_events').orderBy('id');
    expect(
      events.map(({ event, principal, before, after }) => [
        event,
        principal,
        JSON.parse(before ?? '{}').reason,
        JSON.parse(after ?? '{}').reason,
      ]),
    ).toEqual([
      ['overlap-intended', 'user:default/pat', undefined, 'First'],
      [
        'overlap-intended',
        'user:default/pat',
        'First',
        'One for people, one for agents',
      ],
    ]);
    expect((await as('platform').send('delete', path)).status).toBe(204);
    expect((await as('platform').send('delete', path)).status).toBe(204);
    expect(await knex('overlap_decisions')).toEqual([]);
    expect(
      (
        await as('platform').send('put', '/overlaps/nothing/intended', {
          reason: 'x',
        })
      ).status,
    ).toBe(404);
  });

  it('compares a manifest that nobody published, and stores nothing', async () => {
    const preview = (manifest: string) =>
      as('user').send('post', '/overlaps/preview', { manifest });
    const wrapping = toManifestText('com.acme.support/goodwill', { wraps });
    const { body, status } = await preview(wrapping);
    expect(status).toBe(200);
    expect(
      body.items.map((each: { server: { name: string } }) => each.server.name),
    ).toEqual(['com.acme.payments/billing', 'com.acme.orders/order-desk']);
    const own = toManifestText('com.acme.payments/billing', { wraps });
    expect((await preview(own)).body.items).toHaveLength(1);
    expect((await preview('{')).status).toBe(400);
    expect(await knex('servers')).toHaveLength(servers.length);
  });
});
