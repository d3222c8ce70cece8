import { TestDatabases } from '@backstage/backend-test-utils';
import { applyDatabaseMigrations } from '../../database';
import { listServers } from '../../services/queries/listServers';
import { createTestRegistry, readOf } from '../__testUtils__/testRegistry';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

describe.each(databases.eachSupportedId())('the servers table on %s', id => {
  it('orders servers by their latest versions, and after a new one too', async () => {
    const knex = await databases.init(id);
    await applyDatabaseMigrations(knex);
    const { ingestion } = createTestRegistry(knex);
    const publish = (server: string, version: string) =>
      ingestion.ingest(
        readOf(
          { name: `com.acme/${server}`, version },
          { sourceId: 'publish', location: 'ci' },
        ),
      );
    const listOrder = async () => {
      const { items } = await listServers(knex, { sort: 'version' });
      return items.map(({ name, version }) => `${name} ${version}`);
    };

    await publish('a', '10.0.0');
    await publish('b', '2.0.0');
    await publish('c', '10.0.0-rc.1');
    expect(await listOrder()).toEqual([
      'com.acme/b 2.0.0',
      'com.acme/c 10.0.0-rc.1',
      'com.acme/a 10.0.0',
    ]);

    await publish('b', '10.1.0');
    await publish('a', '9.0.0');
    expect(await listOrder()).toEqual([
      'com.acme/c 10.0.0-rc.1',
      'com.acme/a 10.0.0',
      'com.acme/b 10.1.0',
    ]);
  });
});
