import { TestDatabases } from '@backstage/backend-test-utils';
import { applyDatabaseMigrations } from '../database';
import { seedServers } from '../services/__testUtils__/seed';
import { KnexPublishRecords } from './PublishRecords';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

describe.each(databases.eachSupportedId())('KnexPublishRecords on %p', id => {
  it('finds a server’s owner and keeps refusals, however odd their names', async () => {
    const database = await databases.init(id);
    await applyDatabaseMigrations(database);
    await seedServers(database, [
      { name: 'com.acme/owned', owner: 'group:default/payments' },
      { name: 'com.acme/unowned' },
    ]);
    const record = jest.fn(async () => {});
    const records = new KnexPublishRecords({ database, auditor: { record } });

    expect(await records.findServer('com.acme/owned')).toEqual({
      owner: 'group:default/payments',
      isDeclared: false,
    });
    expect(await records.findServer('com.acme/unowned')).toEqual({
      isDeclared: false,
    });
    await database('servers')
      .where({ name: 'com.acme/unowned' })
      .update({ source_id: 'catalog' });
    expect(await records.findServer('com.acme/unowned')).toEqual({
      isDeclared: true,
    });
    expect(await records.findServer('com.acme/none')).toBeUndefined();

    const event = {
      at: '2026-11-22T12:00:00.000Z',
      event: 'publish-refused',
      outcome: 'refused' as const,
      principal: 'payments-ci',
      server: `com.acme/${'x'.repeat(500)}`,
      version: '1.0\u0000',
      reason: 'not theirs',
    };
    await records.audit(event);
    const stored = {
      principal: 'payments-ci',
      version: '1.0',
      reason: 'not theirs',
    };
    expect(record).toHaveBeenCalledWith(expect.objectContaining(stored));
    expect(await database('audit_events').first()).toMatchObject({
      ...stored,
      event: 'publish-refused',
      outcome: 'refused',
      server_name: expect.stringMatching(/^com\.acme\/x{191}$/),
    });
  });
});
