import { TestDatabases } from '@backstage/backend-test-utils';
import { applyDatabaseMigrations } from '../database';
import { seedServers } from '../services/__testUtils__/seed';
import { KnexSourceStore } from './KnexSourceStore';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

async function setUp(id: Parameters<typeof databases.init>[0]) {
  const database = await databases.init(id);
  await applyDatabaseMigrations(database);
  let minute = 0;
  const now = () => {
    minute += 1;
    return new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString();
  };
  const store = new KnexSourceStore({ database, clock: { now } });
  const row = (source: string) =>
    database('sources').where({ id: source }).first();
  return { store, database, row };
}

describe.each(databases.eachSupportedId())('KnexSourceStore on %p', id => {
  it('remembers how a source fares, the last success included', async () => {
    const { store, row } = await setUp(id);
    const fleet = { id: 'fleet', kind: 'file', target: '/a' } as const;
    await store.register([fleet]);
    expect(await row('fleet')).toMatchObject({ state: 'waiting', error: null });
    expect(await store.noteAttempt('fleet')).toBeUndefined();
    const success = await store.noteSuccess('fleet');
    expect(await store.noteAttempt('fleet')).toBe(success);
    await store.noteFailure('fleet', `down\u0000 ${'x'.repeat(5000)}`);
    await store.register([{ ...fleet, target: '/b' }]);
    expect(await row('fleet')).toMatchObject({
      target: '/b',
      state: 'failed',
      last_attempt_at: '2026-01-01T00:03:00.000Z',
      last_success_at: '2026-01-01T00:02:00.000Z',
      error: expect.stringMatching(/^down x+$/),
    });
    await store.noteSuccess('fleet');
    expect(await row('fleet')).toMatchObject({ state: 'ok', error: null });
  });

  it('knows the sources that are not configured any more', async () => {
    const { store } = await setUp(id);
    await store.register([
      { id: 'a', kind: 'file', target: '/a' },
      { id: 'b', kind: 'url', target: 'https://b' },
    ]);
    expect(await store.listOthers(['b'])).toEqual(['a']);
    await store.forget('a');
    expect(await store.listOthers([])).toEqual(['b']);
  });

  it('notes that a source was seen unchanged, and no other', async () => {
    const { store, database } = await setUp(id);
    const item = (source: string) => ({
      source_id: source,
      location: 'a',
      outcome: 'accepted',
      content_digest: 'd',
      read_at: 'then',
      findings: '[]',
      error: 'was down',
    });
    await database('source_items').insert([item('fleet'), item('other')]);
    await store.noteUnchanged('fleet');
    const items = await database('source_items')
      .orderBy('source_id')
      .select('read_at', 'error');
    expect(items).toEqual([
      { read_at: '2026-01-01T00:01:00.000Z', error: null },
      { read_at: 'then', error: 'was down' },
    ]);
  });

  it('keeps what is stale stale while the source is unchanged', async () => {
    const { store, database } = await setUp(id);
    await seedServers(database, [
      { name: 'com.acme/fine', sourceId: 'fleet', location: 'fine.json' },
      { name: 'com.acme/broken', sourceId: 'fleet', location: 'broken.json' },
    ]);
    const item = (name: string, outcome: string, error: string | null) => ({
      source_id: 'fleet',
      location: `${name}.json`,
      outcome,
      server_name: `com.acme/${name}`,
      content_digest: 'd',
      read_at: 'then',
      findings: '[]',
      error,
    });
    await database('source_items').insert([
      item('fine', 'accepted', null),
      item('broken', 'rejected', 'cannot be read any more'),
    ]);
    await database('servers').update({ read_at: 'then' });

    await store.noteUnchanged('fleet');

    const now = '2026-01-01T00:01:00.000Z';
    const read = (table: string, order: string) =>
      database(table).orderBy(order, 'desc').pluck('read_at');
    expect(await read('servers', 'name')).toEqual([now, 'then']);
    expect(await read('source_items', 'location')).toEqual([now, 'then']);
    expect(
      await database('source_items').whereNotNull('error').pluck('location'),
    ).toEqual(['broken.json']);
  });
});
