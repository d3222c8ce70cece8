import {
  mockServices,
  startTestBackend,
  TestDatabases,
} from '@backstage/backend-test-utils';
import request from 'supertest';
import { applyDatabaseMigrations } from './database';
import plugin from './index';
import { seedServers } from './services/__testUtils__/seed';

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

it('lists what is in its tables', async () => {
  const knex = await databases.init('SQLITE_3');
  await applyDatabaseMigrations(knex);
  await seedServers(knex, [
    {
      name: 'com.acme/billing',
      title: 'Billing',
      tools: ['refund_invoice', 'list_invoices'],
      tags: ['money'],
      transports: ['streamable-http'],
    },
    { name: 'com.acme/weather', title: 'Weather' },
  ]);
  const { server } = await startTestBackend({
    features: [plugin, mockServices.database.factory({ knex })],
  });
  const response = await request(server).get(
    '/api/mcp-registry/v1/servers?q=refund',
  );
  expect(response.body).toMatchObject({
    total: 1,
    totalTools: 2,
    items: [
      {
        name: 'com.acme/billing',
        tags: ['money'],
        transports: ['streamable-http'],
        matches: [{ kind: 'tool', name: 'refund_invoice' }],
      },
    ],
  });
  expect(response.status).toBe(200);
});
