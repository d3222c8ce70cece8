import { TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { applyDatabaseMigrations, revertDatabaseMigrations } from './migrate';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

const isSqlite = (knex: Knex) => knex.client.config.client.includes('sqlite');

/** Everything in the database that knex itself did not make. */
async function listObjects(knex: Knex): Promise<string[]> {
  if (isSqlite(knex)) {
    const rows = await knex('sqlite_master').select('name');
    return rows
      .map(row => String(row.name))
      .filter(name => !/knex_|sqlite_/.test(name));
  }
  const { rows } = await knex.raw(
    `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace
     UNION ALL SELECT proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace
     UNION ALL SELECT tgname FROM pg_trigger WHERE NOT tgisinternal`,
  );
  return rows
    .map((row: { name: string }) => row.name)
    .filter((name: string) => !name.includes('knex_'));
}

const auditRow = {
  at: '2026-01-01T00:00:00.000Z',
  event: 'server-registered',
  outcome: 'success',
  principal: 'source:test',
};

describe.each(databases.eachSupportedId())('migrations on %s', id => {
  it('walk up and down and up again', async () => {
    const knex = await databases.init(id);

    await applyDatabaseMigrations(knex);
    const up = await listObjects(knex);
    expect(up).toEqual(
      expect.arrayContaining([
        'servers',
        'versions',
        'changes',
        'audit_events',
      ]),
    );

    await revertDatabaseMigrations(knex);
    expect(await listObjects(knex)).toEqual([]);

    await applyDatabaseMigrations(knex);
    expect((await listObjects(knex)).sort()).toEqual(up.sort());
    await applyDatabaseMigrations(knex);
  });

  it('let nobody change or remove an audit event', async () => {
    const knex = await databases.init(id);
    await applyDatabaseMigrations(knex);
    await knex('audit_events').insert(auditRow);
    const [stored] = await knex('audit_events').select();

    const attempts = [
      knex('audit_events').update({ principal: 'nobody' }),
      knex('audit_events').where({ id: stored.id }).delete(),
      knex('audit_events').truncate(),
      knex.raw(
        isSqlite(knex)
          ? `INSERT OR REPLACE INTO audit_events (id, at, event, outcome, principal) VALUES (${stored.id}, 'x', 'x', 'x', 'x')`
          : `INSERT INTO audit_events (id, at, event, outcome, principal) VALUES (${stored.id}, 'x', 'x', 'x', 'x') ON CONFLICT (id) DO UPDATE SET principal = 'x'`,
      ),
    ];
    for (const attempt of attempts) {
      await expect(attempt).rejects.toThrow('audit_events is append-only');
    }
    expect(await knex('audit_events').select()).toEqual([stored]);

    await knex('audit_events').insert(auditRow);
    expect(await knex('audit_events').select()).toHaveLength(2);
  });
});
