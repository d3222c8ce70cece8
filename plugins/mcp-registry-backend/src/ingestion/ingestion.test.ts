import { TestDatabases } from '@backstage/backend-test-utils';
import { applyDatabaseMigrations } from '../database';
import { BILLING, createTestRegistry, readOf } from './__testUtils__/testRegistry';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

describe.each(databases.eachSupportedId())('ingestion on %s', id => {
  async function setup() {
    const knex = await databases.init(id);
    await applyDatabaseMigrations(knex);
    return { knex, ...createTestRegistry(knex) };
  }

  it('makes a server of a manifest', async () => {
    const { knex, ingestion } = await setup();
    const outcome = await ingestion.ingest(readOf());
    expect(outcome).toMatchObject({ outcome: 'created', server: BILLING });
    expect(await knex('servers').select()).toEqual([expect.objectContaining({ name: BILLING })]);
  });
});
