import {
  createMockDirectory,
  TestDatabases,
} from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  Endpoint,
  EndpointName,
  endpoints,
} from 'backstage-plugin-mcp-registry-common';
import { Knex } from 'knex';
import request from 'supertest';
import {
  allow,
  Caller,
  callerNames,
  deny,
  headersOf,
  TestPolicy,
} from './__testUtils__/callers';
import { exampleCalls } from './__testUtils__/exampleCalls';
import { startTestRegistry } from './__testUtils__/startTestRegistry';
import { applyDatabaseMigrations } from './database';
import { mcpServerConditions } from './permissions';
import { SeededServer, seedServers } from './services/__testUtils__/seed';

// Two engines on a machine that runs more than this.
jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });
const folder = createMockDirectory();

type Server = Awaited<ReturnType<typeof startTestRegistry>>;

const shown: SeededServer = {
  name: 'com.acme/billing',
  title: 'Billing',
  owner: 'group:default/payments',
  sourceId: 'publish',
  tools: ['refund_invoice'],
  tags: ['money'],
  transports: ['streamable-http'],
  parameters: { invoice_id: ['string'], limit: ['integer'] },
  findings: [{ rule: 'tool-name-format' }],
  governance: { wraps: ['api:default/billing-api'] },
};

/** Covers the same ground as the first. */
const twin: SeededServer = {
  name: 'com.acme/order-desk',
  title: 'Order desk',
  owner: 'group:default/orders',
  sourceId: 'publish',
  location: 'orders-ci',
  tools: ['find_order_invoice'],
  governance: { wraps: ['api:default/billing-api'] },
};

const hidden: SeededServer = {
  name: 'com.rival/ledger',
  title: 'Ledger',
  owner: 'group:default/secrets',
  system: 'system:default/vault',
  lifecycle: 'experimental',
  trustLevel: 'blocked',
  origin: 'third-party',
  sourceId: 'publish',
  location: 'rival-ci',
  tools: ['open_vault', 'refund_ledger'],
  tags: ['secret'],
  transports: ['stdio'],
  parameters: { invoice_id: ['integer'], vault: ['string'] },
  findings: [
    { rule: 'tool-name-format' },
    { rule: 'hidden-text', category: 'security' },
  ],
  governance: { wraps: ['api:default/billing-api'] },
};

const conditional = (
  conditions: ReturnType<(typeof mcpServerConditions)['isOwner' | 'hasOrigin']>,
): PolicyDecision => ({
  result: AuthorizeResult.CONDITIONAL,
  pluginId: 'mcp-registry',
  resourceType: 'mcp-registry-server',
  conditions,
});

const policy: TestPolicy = ({ name }, user) => {
  const isRead = name === 'mcpRegistry.server.read';
  switch (user) {
    case 'user:default/pat':
      return allow;
    case 'user:default/una':
      return isRead
        ? conditional(mcpServerConditions.hasOrigin({ origins: ['internal'] }))
        : deny;
    case 'user:default/olga':
      if (isRead) {
        const claims = ['group:default/payments'];
        return conditional(mcpServerConditions.isOwner({ claims }));
      }
      return /^mcpRegistry\.(server\.publish|version\.update)$/.test(name)
        ? allow
        : deny;
    default:
      return deny;
  }
};

async function call(server: Server, name: EndpointName, caller: Caller) {
  const endpoint: Endpoint = endpoints[name];
  const { path, body } = exampleCalls[name];
  const sent = request(server)
    [endpoint.method](`/api/mcp-registry${path}`)
    .set(headersOf(caller));
  return body ? sent.send(body) : sent;
}

async function seed(knex: Knex, servers: SeededServer[]) {
  await applyDatabaseMigrations(knex);
  await seedServers(knex, servers);
  await seedWaivers(knex, servers[0].name);
  for (const { name, location = 'payments-ci' } of servers) {
    await knex('source_items').insert({
      source_id: 'publish',
      location: `${location}/refused`,
      outcome: 'refused',
      server_name: name,
      content_digest: 'd',
      read_at: '2026-01-02T03:04:05.000Z',
      findings: '[]',
    });
    await knex('audit_events').insert({
      at: '2026-01-02T03:04:05.000Z',
      event: 'version-published',
      outcome: 'success',
      principal: location,
      server_name: name,
      after: JSON.stringify({ tags: [] }),
    });
  }
}

/** As many as tests take back. */
async function seedWaivers(knex: Knex, server: string) {
  const rows = Array.from({ length: 60 }, (_, index) => ({
    server_name: server,
    fingerprint: `${'f'.repeat(14)}${10 + index}`,
    reason: 'Known',
    granted_by: 'user:default/pat',
    granted_at: '2026-01-02T03:04:05.000Z',
  }));
  await knex.batchInsert('waivers', rows, 20);
}

/** Answers by caller: what everyone not named gets is the first number. */
type Row = [everyoneElse: number, but: Partial<Record<Caller, number>>];

/** Nobody calls without credentials. */
const anonymous = 401;

const reads: Row = [
  200,
  { anonymous, stranger: 403, pipeline: 403, restricted: 403, pretender: 403 },
];
const ofPlatform: Row = [403, { anonymous, platform: 200, delegated: 200 }];
const withToken: Row = [403, { ...ofPlatform[1], unlisted: 200 }];
const ofPlugins: Row = [403, { anonymous, plugin: 200, catalog: 200 }];

const matrix: Record<EndpointName, Row> = {
  listServers: reads,
  getFacets: reads,
  search: reads,
  getServer: reads,
  listVersions: reads,
  getCapabilities: reads,
  getTool: reads,
  getClients: reads,
  getFindings: reads,
  getServerOverlaps: reads,
  getDiff: reads,
  getChangelog: reads,
  setVersionStatus: [
    403,
    { anonymous, owner: 200, platform: 200, delegated: 200 },
  ],
  // A pipeline that may only publish is bound to the name.
  getCheckContext: [
    200,
    { anonymous, stranger: 403, restricted: 403, pretender: 403 },
  ],
  checkManifest: reads,
  // The platform user owns nothing, so that there is nothing to publish.
  publish: [403, { anonymous, owner: 200, publisher: 200, pipeline: 200 }],
  listConventions: reads,
  getConvention: reads,
  listWaivers: reads,
  grantWaiver: ofPlatform,
  withdrawWaiver: [403, { anonymous, platform: 204, delegated: 204 }],
  getFleetHealth: reads,
  listOverlaps: reads,
  previewOverlaps: reads,
  setOverlapIntended: ofPlatform,
  withdrawOverlapIntended: [403, { anonymous, platform: 204, delegated: 204 }],
  getExport: withToken,
  listSources: withToken,
  refreshSource: ofPlatform,
  listRejected: withToken,
  listAudit: withToken,
  listChanges: ofPlugins,
  listProjected: ofPlugins,
  listSearchDocuments: ofPlugins,
  reportNameConflicts: [403, { anonymous, catalog: 204 }],
};

const endpointNames = Object.keys(endpoints).filter(
  (name): name is EndpointName => name in endpoints,
);

describe.each(databases.eachSupportedId())('who may do what on %s', id => {
  let server: Server;
  let knex: Knex;
  beforeAll(async () => {
    knex = await databases.init(id);
    await seed(knex, [shown, twin]);
    server = await startTestRegistry({ database: knex, policy, folder });
  });

  it('has a row for each endpoint and no other', () => {
    expect(Object.keys(matrix)).toEqual(Object.keys(endpoints));
    expect(Object.keys(exampleCalls)).toEqual(Object.keys(endpoints));
  });

  it.each(endpointNames)('%s', async name => {
    const [everyoneElse, but] = matrix[name];
    const answers: Partial<Record<Caller, number>> = {};
    const expected: Partial<Record<Caller, number>> = {};
    for (const caller of callerNames) {
      answers[caller] = (await call(server, name, caller)).status;
      expected[caller] = but[caller] ?? everyoneElse;
    }
    expect(answers).toEqual(expected);
  });

  it.each(endpointNames)('%s answers what it promises', async name => {
    const { response }: Endpoint = endpoints[name];
    const caller = callerNames.find(
      each => (matrix[name][1][each] ?? matrix[name][0]) < 300,
    );
    const { body, status } = await call(server, name, caller ?? 'platform');
    expect(status).toBe(response ? 200 : 204);
    const parsed = response?.parse(body) ?? {};
    expect(body).toEqual(parsed);
  });

  it('audits who was refused to publish, and for whom a plugin acted', async () => {
    await call(server, 'publish', 'restricted');
    await call(server, 'publish', 'unlisted');
    await call(server, 'publish', 'plugin');
    await call(server, 'refreshSource', 'delegated');
    const events = await knex('audit_events').orderBy('id', 'desc').limit(4);
    expect(
      events.map(({ event, outcome, principal, actor }) => [
        event,
        outcome,
        principal,
        actor,
      ]),
    ).toEqual([
      [
        'source-refresh-requested',
        'success',
        'user:default/pat',
        'plugin:mcp-actions',
      ],
      ['publish-refused', 'refused', 'plugin:search', null],
      ['publish-refused', 'refused', 'dashboard', null],
      ['publish-refused', 'refused', 'orders-ci', null],
    ]);
  });

  it('describes itself to whoever may call', async () => {
    const get = (caller: Caller) =>
      request(server)
        .get('/api/mcp-registry/openapi.json')
        .set(headersOf(caller));
    expect((await get('anonymous')).status).toBe(401);
    const { status, body } = await get('restricted');
    expect(status).toBe(200);
    expect(body.openapi).toBe('3.1.0');
  });
});

describe.each(databases.eachSupportedId())('a hidden server on %s', id => {
  const everything: TestPolicy = () => allow;
  const allButOne: TestPolicy = ({ name }) =>
    name === 'mcpRegistry.server.read'
      ? conditional(mcpServerConditions.hasOrigin({ origins: ['internal'] }))
      : allow;

  let withHidden: Server;
  let without: Server;
  beforeAll(async () => {
    const both = await databases.init(id);
    await seed(both, [shown, twin, hidden]);
    await seedWaivers(both, hidden.name);
    const one = await databases.init(id);
    await seed(one, [shown, twin]);
    withHidden = await startTestRegistry({
      database: both,
      policy: allButOne,
      folder,
    });
    without = await startTestRegistry({
      database: one,
      policy: everything,
      folder,
    });
  });

  const questions = [
    '/v1/servers',
    '/v1/servers?q=refund',
    '/v1/servers?q=vault',
    '/v1/servers?parameter=vault',
    '/v1/servers?sort=owner&order=desc&limit=1',
    '/v1/facets',
    '/v1/facets?rule=tool-name-format',
    '/v1/search?q=refund',
    '/v1/search?q=vault',
    '/v1/search?q=ledger',
    '/v1/search?q=open+a+vault&owner=group:default/secrets',
    '/v1/overlaps',
    '/v1/servers/com.acme%2Fbilling/overlaps',
    '/v1/conventions',
    '/v1/conventions/tool-name-format',
    '/v1/fleet',
    '/v1/sources',
    '/v1/rejected',
    '/v1/waivers',
    '/v1/waivers?server=com.rival%2Fledger',
    '/v1/audit',
    '/v1/audit?server=com.rival%2Fledger',
  ];

  it.each(questions)('leaves no trace in %s', async question => {
    const ask = async (server: Server) => {
      const { body, status } = await request(server)
        .get(`/api/mcp-registry${question}`)
        .set(headersOf('platform'));
      expect(status).toBe(200);
      // How far the sources have been read is not what is asked here.
      return JSON.parse(
        JSON.stringify(body, (key, value) =>
          /^last(Attempt|Success)At$|^state$/.test(key) ? undefined : value,
        ),
      );
    };
    expect(await ask(withHidden)).toEqual(await ask(without));
  });

  it.each([
    '',
    '/versions',
    '/capabilities',
    '/tools/open_vault',
    '/findings',
    '/overlaps',
    '/diff',
    '/changelog',
  ])('is not found at its own address%s', async rest => {
    const get = (server: Server) =>
      request(server)
        .get(`/api/mcp-registry/v1/servers/com.rival%2Fledger${rest}`)
        .set(headersOf('platform'));
    const [there, notThere] = [await get(withHidden), await get(without)];
    expect(there.status).toBe(404);
    expect(there.body).toEqual(notThere.body);
  });
});
