import {
  createMockDirectory,
  mockServices,
  startTestBackend,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { JsonObject } from '@backstage/types';
import {
  mcpRegistryPermissions,
  RESOURCE_TYPE_MCP_SERVER,
} from 'backstage-plugin-mcp-registry-common';
import request from 'supertest';
import { allow, headersOf } from './__testUtils__/callers';
import { startTestRegistry } from './__testUtils__/startTestRegistry';
import { applyDatabaseMigrations } from './database';
import plugin from './index';
import { seedServers } from './services/__testUtils__/seed';

// Two engines on a machine that runs more than this.
jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
const folder = createMockDirectory();

describe('the plugin', () => {
  it('starts without any configuration, and without a catalog', async () => {
    const { server } = await startTestBackend({ features: [plugin] });
    const { body, status } = await request(server).get(
      '/api/mcp-registry/v1/servers',
    );
    expect(status).toBe(200);
    expect(body).toEqual({ items: [], total: 0, totalTools: 0 });
  });

  it.each<[string, JsonObject]>([
    [
      'mcpRegistry.conventions.rules.nope',
      { mcpRegistry: { conventions: { rules: { nope: 'error' } } } },
    ],
    [
      'backend.auth.externalAccess[0].options.subject',
      {
        backend: {
          auth: { externalAccess: [{ options: { subject: 'plugin:search' } }] },
        },
      },
    ],
  ])('does not start where %s is wrong, and says so', async (path, data) => {
    const start = startTestBackend({
      features: [plugin, mockServices.rootConfig.factory({ data })],
    });
    await expect(start).rejects.toThrow(path);
  });

  it('tells the permission framework what can be decided, and decides it', async () => {
    const database = await databases.init('SQLITE_3');
    await applyDatabaseMigrations(database);
    await seedServers(database, [
      { name: 'com.acme/ours', owner: 'group:default/payments' },
      { name: 'com.acme/theirs', owner: 'group:default/orders' },
    ]);
    const server = await startTestRegistry({
      database,
      folder,
      policy: () => allow,
    });
    const base = '/api/mcp-registry/.well-known/backstage/permissions';
    const { body } = await request(server)
      .get(`${base}/metadata`)
      .set(headersOf('plugin'));
    const namesOf = (each: { name: string }[]) =>
      each.map(({ name }) => name).sort();
    expect(namesOf(body.permissions)).toEqual(namesOf(mcpRegistryPermissions));
    expect(namesOf(body.rules)).toEqual([
      'HAS_LIFECYCLE',
      'HAS_ORIGIN',
      'HAS_SOURCE',
      'HAS_TRUST_LEVEL',
      'IS_OWNER',
    ]);

    const decide = (resourceRef: string) => ({
      id: resourceRef,
      resourceRef,
      resourceType: RESOURCE_TYPE_MCP_SERVER,
      conditions: {
        resourceType: RESOURCE_TYPE_MCP_SERVER,
        rule: 'IS_OWNER',
        params: { claims: ['group:default/payments'] },
      },
    });
    const names = ['com.acme/ours', 'com.acme/theirs', 'com.acme/none'];
    const decided = await request(server)
      .post(`${base}/apply-conditions`)
      .set(headersOf('plugin'))
      .send({ items: names.map(decide) });
    expect(
      decided.body.items.map(({ result }: { result: string }) => result),
    ).toEqual(['ALLOW', 'DENY', 'DENY']);
  });
});
