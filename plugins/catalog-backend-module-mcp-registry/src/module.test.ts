import { createServiceFactory } from '@backstage/backend-plugin-api';
import {
  createMockDirectory,
  mockCredentials,
  mockServices,
  startTestBackend,
  TestBackend,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import catalogBackend from '@backstage/plugin-catalog-backend';
import { countSearchRows } from 'backstage-plugin-mcp-registry-common';
import { mcpRegistryServiceRef } from 'backstage-plugin-mcp-registry-node';
import { createServer, FakeRegistry } from './__testUtils__/FakeRegistry';
import { waitUntil } from './__testUtils__/waitUntil';
import catalogModuleMcpRegistry from '.';

jest.setTimeout(60_000);

const BILLING = 'com.acme.payments_billing';

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
const directory = createMockDirectory();

let registry: FakeRegistry;
let backend: TestBackend;
let stop: (() => Promise<void>) | undefined;

/** @param files - catalog files, by name */
async function startCatalog(files: Record<string, string> = {}) {
  directory.setContent(files);
  const knex = await databases.init('SQLITE_3');
  backend = await startTestBackend({
    features: [
      catalogBackend,
      catalogModuleMcpRegistry,
      createServiceFactory({
        service: mcpRegistryServiceRef,
        deps: {},
        factory: () => registry,
      }),
      mockServices.database.factory({ knex }),
      mockServices.rootConfig.factory({
        data: {
          catalog: {
            rules: [{ allow: ['API', 'Location'] }],
            locations: Object.keys(files).map(name => ({
              type: 'file',
              target: directory.resolve(name),
            })),
          },
        },
      }),
    ],
  });
  stop = () => backend.stop();
  return knex;
}

async function getEntity(name: string): Promise<Entity | undefined> {
  const response = await fetch(
    `http://localhost:${backend.server.port()}/api/catalog/entities/by-name/api/default/${name}`,
    { headers: { Authorization: mockCredentials.service.header() } },
  );
  return response.status === 404 ? undefined : response.json();
}

const annotationsOf = async (name: string) =>
  (await getEntity(name))?.metadata.annotations;

const declare = (name: string, annotations: string[]) =>
  [
    'apiVersion: backstage.io/v1alpha1',
    'kind: API',
    'metadata:',
    `  name: ${name}`,
    '  annotations:',
    ...annotations.map(line => `    ${line}`),
    'spec:',
    '  type: mcp-server',
    '  lifecycle: production',
    '  owner: payments',
    '  definition: A server that its team declared.',
    '  remotes: [{ type: sse, url: "https://mcp.acme.com/declared" }]',
  ].join('\n');

beforeEach(() => {
  registry = new FakeRegistry();
});

afterEach(async () => {
  await stop?.();
  stop = undefined;
});

describe('the catalog with the registry’s module', () => {
  it('shows, badges and removes servers as they come, change and go', async () => {
    const knex = await startCatalog();

    registry.put(createServer());
    const entity = await waitUntil(async () => {
      const found = await getEntity(BILLING);
      expect(found?.relations).toHaveLength(3);
      return found!;
    });
    expect(entity.metadata.annotations).toMatchObject({
      'mcp-registry/trust-level': 'certified',
      'mcp-registry/verdict': 'pass',
    });
    expect(entity.relations).toEqual([
      { type: 'dependsOn', targetRef: 'api:default/billing-api' },
      { type: 'ownedBy', targetRef: 'group:default/payments' },
      { type: 'partOf', targetRef: 'system:default/billing' },
    ]);
    const rows = await knex('search').where('entity_id', entity.metadata.uid!);
    expect(rows).toHaveLength(countSearchRows(entity));
    expect(rows.length).toBeLessThanOrEqual(40);

    registry.put(createServer({ trustLevel: 'blocked', verdict: 'fail' }));
    await waitUntil(async () => {
      const blocked = await getEntity(BILLING);
      expect(blocked?.metadata.annotations).toMatchObject({
        'mcp-registry/trust-level': 'blocked',
        'mcp-registry/verdict': 'fail',
      });
      expect(blocked).not.toHaveProperty('status');
    });

    registry.remove('com.acme.payments/billing');
    await waitUntil(async () =>
      expect(await getEntity(BILLING)).toBeUndefined(),
    );
  });

  it('takes forged annotations off, and badges what the registry bound', async () => {
    registry.put(
      createServer({
        name: 'com.acme.payments/declared',
        entityRef: 'api:default/declared',
        binding: 'catalog',
        originLocation: `file:${directory.resolve('declared.yaml')}`,
        trustLevel: 'registered',
        verdict: 'warn',
      }),
    );
    await startCatalog({
      'declared.yaml': declare('declared', [
        'mcp-registry/trust-level: certified',
        'mcp-registry/manifest: ./server.json',
      ]),
      'forged.yaml': declare('forged', [
        'mcp-registry/trust-level: certified',
        'mcp-registry/server-name: com.acme.payments/billing',
        'mcp-registry/bound-server: com.acme.payments/billing',
        'mcp-registry/whatever: x',
      ]),
    });

    await waitUntil(async () => {
      expect(await annotationsOf('declared')).toMatchObject({
        'mcp-registry/trust-level': 'registered',
        'mcp-registry/verdict': 'warn',
        'mcp-registry/bound-server': 'com.acme.payments/declared',
        'mcp-registry/manifest': './server.json',
      });
      const forged = await annotationsOf('forged');
      expect(
        Object.keys(forged ?? {}).filter(key => key.startsWith('mcp-')),
      ).toEqual(['mcp-registry/server-name']);
    });

    const [declared] = [...registry.servers.values()];
    registry.put({ ...declared, trustLevel: 'conformant', verdict: 'pass' });
    await waitUntil(async () =>
      expect(await annotationsOf('declared')).toMatchObject({
        'mcp-registry/trust-level': 'conformant',
        'mcp-registry/verdict': 'pass',
      }),
    );
  });

  it('reports a name that another location holds and never badges it', async () => {
    await startCatalog({
      'squat.yaml': declare(BILLING, ['mcp-registry/trust-level: certified']),
    });
    await waitUntil(async () => expect(await getEntity(BILLING)).toBeDefined());

    registry.put(createServer());
    await waitUntil(() =>
      expect(registry.reports.at(-1)).toEqual([
        {
          server: 'com.acme.payments/billing',
          heldBy: `file:${directory.resolve('squat.yaml')}`,
        },
      ]),
    );
    const squatter = await getEntity(BILLING);
    expect(squatter?.spec?.definition).toBe('A server that its team declared.');
    expect(squatter?.metadata.annotations).not.toHaveProperty([
      'mcp-registry/trust-level',
    ]);
  });

  it('starts while the registry is down and catches up when it is there', async () => {
    registry.isUp = false;
    registry.put(createServer());
    await startCatalog();
    await waitUntil(() => expect(registry.calls.length).toBeGreaterThan(1));
    expect(await getEntity(BILLING)).toBeUndefined();

    registry.isUp = true;
    await waitUntil(async () => expect(await getEntity(BILLING)).toBeDefined());
    expect(registry.reports).toEqual([[]]);
  });
});
