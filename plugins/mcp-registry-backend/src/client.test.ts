import { AddressInfo } from 'node:net';
import {
  createMockDirectory,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { ResponseError } from '@backstage/errors';
import { McpRegistryClient } from 'backstage-plugin-mcp-registry-common';
import { allow, Caller, headersOf } from './__testUtils__/callers';
import { toManifestText } from './__testUtils__/exampleCalls';
import { startTestRegistry } from './__testUtils__/startTestRegistry';
import { applyDatabaseMigrations } from './database';

// Two engines on a machine that runs more than this.
jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });
const folder = createMockDirectory();

const NAME = 'com.acme/billing';

const governance = {
  owner: 'group:default/payments',
  tags: ['money', 'pii'],
  support: { onCall: 'https://oncall.acme.test' },
};

const snapshot = JSON.stringify({
  tools: [
    {
      name: 'refund_invoice',
      description: 'Pays an invoice back to the customer.',
      inputSchema: {
        type: 'object',
        properties: { invoice_id: { type: 'string', description: 'Its id' } },
        required: ['invoice_id'],
      },
    },
  ],
});

async function refusalOf(call: Promise<unknown>): Promise<ResponseError> {
  const error = await call.then(
    () => undefined,
    thrown => thrown,
  );
  expect(error).toBeInstanceOf(ResponseError);
  return error;
}

describe.each(databases.eachSupportedId())('the client on %s', id => {
  let clientOf: (caller: Caller) => McpRegistryClient;
  beforeAll(async () => {
    const database = await databases.init(id);
    await applyDatabaseMigrations(database);
    const server = await startTestRegistry({
      database,
      folder,
      policy: () => allow,
      groups: ['payments', 'orders'],
      config: { limits: { manifest: '20kB', snapshot: '20kB' } },
    });
    const { port } = server.address() as AddressInfo;
    clientOf = caller =>
      new McpRegistryClient({
        discoveryApi: {
          getBaseUrl: async pluginId =>
            `http://localhost:${port}/api/${pluginId}`,
        },
        fetchApi: {
          fetch: (input, init) =>
            fetch(input, {
              ...init,
              headers: { ...headersOf(caller), ...init?.headers },
            }),
        },
      });
  });

  it('walks through a server’s life', async () => {
    const publisher = clientOf('publisher');
    const manifest = toManifestText(NAME, governance);
    const request = { manifest, file: 'server.json', snapshot };
    const created = await publisher.publish(request);
    expect(created).toMatchObject({
      outcome: 'created',
      server: NAME,
      version: '1.0.0',
      trustLevel: 'registered',
    });
    expect(await publisher.publish(request)).toMatchObject({
      outcome: 'unchanged',
      contractDigest: created.contractDigest,
    });
    await publisher.publish({
      manifest: toManifestText(NAME, governance, '1.1.0'),
      snapshot,
    });

    const platform = clientOf('platform');
    const list = await platform.listServers({
      q: 'refund_invoice',
      owner: ['group:default/payments', 'group:default/orders'],
      tag: ['money'],
      unowned: false,
      limit: 1,
    });
    expect(list).toMatchObject({
      total: 1,
      totalTools: 1,
      items: [
        {
          name: NAME,
          version: '1.1.0',
          tags: ['money', 'pii'],
          transports: ['streamable-http'],
          matches: [{ kind: 'tool', name: 'refund_invoice' }],
        },
      ],
    });
    const facets = await platform.getFacets({ tag: ['money'] });
    expect(facets.tag).toEqual([
      { value: 'money', count: 1 },
      { value: 'pii', count: 1 },
    ]);
    expect(await platform.getServer(NAME)).toMatchObject({
      ownerResolved: true,
      support: { onCall: 'https://oncall.acme.test' },
      counts: { tools: 1 },
      freshness: { sourceId: 'publish', stale: false },
    });
    const versions = await platform.listVersions(NAME);
    expect(
      versions.items.map(({ version, latest }) => [version, latest]),
    ).toEqual([
      ['1.1.0', true],
      ['1.0.0', false],
    ]);
    const { tools } = await platform.getCapabilities(NAME, '1.0.0');
    expect(tools).toMatchObject([
      { name: 'refund_invoice', inputSchema: { required: ['invoice_id'] } },
    ]);
    const { findings } = await platform.getFindings(NAME);
    expect(findings.map(({ rule }) => rule)).toContain('security-contact');
    const convention = await platform.getConvention('security-contact');
    expect(convention.brokenBy).toBe(1);
    const { items } = await platform.listConventions();
    expect(items).toContainEqual(convention);
    expect(await platform.getFleetHealth()).toMatchObject({
      servers: 1,
      tools: 1,
      unowned: 0,
    });
    const sources = await platform.listSources();
    expect(sources.items).toContainEqual(
      expect.objectContaining({ id: 'publish', kind: 'publish', servers: 1 }),
    );
    expect((await platform.refreshSource('folder')).id).toBe('folder');
    expect(await platform.listRejected({ limit: 1 })).toEqual({
      items: [],
      total: 0,
    });
    const audit = await platform.listAudit({ server: NAME, limit: 200 });
    expect(audit.items.map(({ principal }) => principal)).toContain(
      'payments-ci',
    );
  });

  it('serves other plugins what they project', async () => {
    const catalog = clientOf('catalog');
    const { items, cursor } = await catalog.listChanges({ after: 0 });
    expect(items.map(({ kind }) => kind)).toContain('server-created');
    expect(await catalog.listChanges({ after: cursor })).toEqual({
      items: [],
      cursor,
    });
    const projected = await catalog.listProjected({ name: [NAME] });
    expect(projected.items).toMatchObject([
      { name: NAME, binding: 'provider', tools: 1 },
    ]);

    const isTaken = async () => {
      const { findings } = await clientOf('platform').getFindings(NAME);
      return findings.some(({ rule }) => rule === 'entity-name-taken');
    };
    const conflicts = [{ server: NAME, heldBy: 'url:https://git/else.yaml' }];
    await catalog.reportNameConflicts({ conflicts });
    expect(await isTaken()).toBe(true);
    await catalog.reportNameConflicts({ conflicts: [] });
    expect(await isTaken()).toBe(false);
    const { items: events } = await clientOf('platform').listAudit({
      server: NAME,
    });
    expect(events.map(({ event }) => event)).toEqual(
      expect.arrayContaining(['entity-name-taken', 'entity-name-freed']),
    );
  });

  it('rejects with what the registry refused, and why', async () => {
    const publisher = clientOf('publisher');
    const unreadable = await refusalOf(
      publisher.publish({ manifest: '{ "name": ', file: 'mcp/server.json' }),
    );
    expect(unreadable.statusCode).toBe(400);
    expect(unreadable.body.error.findings).toMatchObject([
      {
        level: 'error',
        message: expect.any(String),
        location: { file: 'mcp/server.json', line: 1 },
      },
    ]);
    const changed = await refusalOf(
      publisher.publish({
        manifest: toManifestText(NAME, governance),
        snapshot: '{"tools":[]}',
      }),
    );
    expect(changed.statusCode).toBe(409);
    expect(changed.cause.name).toBe('ConflictError');
    const foreign = await refusalOf(
      publisher.publish({
        manifest: toManifestText('com.rival/x', governance),
      }),
    );
    expect(foreign.statusCode).toBe(403);
    const tooLarge = await refusalOf(
      publisher.publish({ manifest: 'x'.repeat(3_000_000) }),
    );
    expect(tooLarge.statusCode).toBe(413);
    const none = await refusalOf(clientOf('platform').getServer('com.acme/no'));
    expect([none.statusCode, none.cause.name]).toEqual([404, 'NotFoundError']);
    const bad = await refusalOf(
      clientOf('platform').listServers({ limit: 5000 }),
    );
    expect(bad.body.error.issues).toMatchObject([{ path: 'query.limit' }]);
    const nobody = await refusalOf(clientOf('anonymous').listServers());
    expect(nobody.statusCode).toBe(401);
  });

  it('takes a manifest and a snapshot as large as the limits allow', async () => {
    const description = '"\n'.repeat(4_000);
    const manifest = JSON.stringify({
      ...JSON.parse(toManifestText('com.acme/large', governance)),
      'x-notes': description,
    });
    expect(Buffer.byteLength(manifest)).toBeGreaterThan(15_000);
    const result = await clientOf('publisher').publish({ manifest, snapshot });
    expect(result.server).toBe('com.acme/large');
  });
});
