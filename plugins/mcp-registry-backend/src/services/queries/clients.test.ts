import { TestDatabases } from '@backstage/backend-test-utils';
import {
  clientsSchema,
  exportedFileSchema,
} from 'backstage-plugin-mcp-registry-common';
import { Knex } from 'knex';
import { applyDatabaseMigrations } from '../../database';
import { SeededServer, seedServers } from '../__testUtils__/seed';
import { getClients } from './getClients';
import { getExport } from './getExport';

// Two engines on a machine that runs more than this.
jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

const toRemote = (path: string) => ({
  remotes: [{ type: 'streamable-http', url: `https://acme.example/${path}` }],
});

const fleet: SeededServer[] = [
  {
    name: 'com.acme.payments/billing',
    owner: 'group:default/payments',
    version: '2.0.0',
    trustLevel: 'certified',
    manifest: toRemote('billing'),
  },
  {
    name: 'com.acme.data/weather',
    version: '1.0.0',
    trustLevel: 'unverified',
    manifest: toRemote('weather'),
  },
  {
    name: 'com.rival/browser',
    version: '1.0.0',
    trustLevel: 'blocked',
    origin: 'third-party',
    manifest: toRemote('browser'),
  },
  { name: 'com.acme/planned' },
];

async function prepare(knex: Knex) {
  await applyDatabaseMigrations(knex);
  await seedServers(knex, fleet);
  await knex('servers')
    .where({ name: 'com.acme/planned' })
    .update({ latest_version: null });
}

const visible = { property: 'origin', values: ['internal'] } as const;

describe.each(databases.eachSupportedId())('%s', databaseId => {
  let knex: Knex;

  beforeAll(async () => {
    knex = await databases.init(databaseId);
    await prepare(knex);
  });

  it('returns configuration for every client', async () => {
    const name = 'com.acme.payments/billing';
    const clients = await getClients(knex, { name });
    expect(clientsSchema.parse(clients)).toEqual(clients);
    expect(clients).toMatchObject({ version: '2.0.0', unconnectable: [] });
    const [{ clients: configs }] = clients.connections;
    expect(configs.map(({ client }) => client)).toHaveLength(6);
    expect(configs[0].block).toContain('https://acme.example/billing');
  });

  it('leads nobody to what is blocked, and shows nothing that is hidden', async () => {
    const name = 'com.rival/browser';
    expect(await getClients(knex, { name })).toEqual({
      version: '1.0.0',
      refused: 'blocked',
      connections: [],
      unconnectable: [],
    });
    await expect(
      getClients(knex, { name }, { ...visible, values: ['internal'] }),
    ).rejects.toThrow('There is no server');
  });

  it('says that there is no version, and which one is unknown', async () => {
    expect(await getClients(knex, { name: 'com.acme/planned' })).toMatchObject({
      refused: 'no-version',
    });
    const unknown = { name: 'com.acme.payments/billing', version: '9.9.9' };
    await expect(getClients(knex, unknown)).rejects.toThrow(
      "has no version '9.9.9'",
    );
  });

  it('exports what is trusted enough, and denies what is blocked', async () => {
    const exported = await getExport(
      {
        database: knex,
        registryApi: { minimumTrust: 'registered' },
      },
      'copilot-managed-settings',
    );
    expect(exportedFileSchema.parse(exported)).toEqual(exported);
    expect(exported.servers).toEqual(['com.acme.payments/billing']);
    expect(JSON.parse(exported.content)).toEqual({
      allowedMcpServers: [{ serverUrl: 'https://acme.example/billing' }],
      deniedMcpServers: [
        { serverUrl: 'https://acme.example/browser' },
        { serverName: 'com.rival/browser' },
      ],
    });
    expect(exported.sha256).toMatch(/^[0-9a-f]{64}$/);
  });
});
