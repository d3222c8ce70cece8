import { TestDatabases } from '@backstage/backend-test-utils';
import { ServerListQuery } from 'backstage-plugin-mcp-registry-common';
import { Knex } from 'knex';
import { TRUST_LEVELS } from 'mcp-governance';
import { applyDatabaseMigrations } from '../../database';
import { createRandomFleet } from '../__testUtils__/randomFleet';
import { SeededServer, seedServers } from '../__testUtils__/seed';
import { getServer } from './getServer';
import { listServers } from './listServers';

// Two engines on a machine that runs more than this.
jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

const fleet = createRandomFleet(60, 7);

async function createDatabase(
  id: Parameters<typeof databases.init>[0],
  servers: SeededServer[],
): Promise<Knex> {
  const knex = await databases.init(id);
  await applyDatabaseMigrations(knex);
  await seedServers(knex, servers);
  return knex;
}

async function walk(knex: Knex, query: ServerListQuery, limit: number) {
  const names: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await listServers(knex, { ...query, limit, cursor });
    expect(page.total).toBe(fleet.length);
    expect(page.items.length).toBeLessThanOrEqual(limit);
    names.push(...page.items.map(item => item.name));
    cursor = page.nextCursor;
  } while (cursor);
  return names;
}

const byBytes = (a: string, b: string) =>
  Buffer.compare(Buffer.from(a), Buffer.from(b));

/** Lowest first; those that are not semantic come before. */
const VERSIONS = [
  'spring-2026',
  '1.0.0',
  '2.0.0',
  '10.0.0-rc.2',
  '10.0.0-rc.10',
  '10.0.0',
];

/** The order that every engine is to give. */
function sortInMemory(sort: string, order: string): string[] {
  const title = (server: SeededServer) =>
    (server.title ?? server.name).toLowerCase();
  const firstKeys: Record<string, (server: SeededServer) => string | number> = {
    title,
    trust: server => TRUST_LEVELS.indexOf(server.trustLevel ?? 'registered'),
    owner: server => server.owner ?? '',
    tools: server => server.tools?.length ?? 0,
    version: server => VERSIONS.indexOf(server.version ?? '1.0.0'),
    read: server => server.readAt ?? '2026-01-02T03:04:05.000Z',
  };
  const compare = (a: string | number, b: string | number) =>
    typeof a === 'number' && typeof b === 'number'
      ? a - b
      : byBytes(String(a), String(b));
  const key = firstKeys[sort];
  const sign = order === 'asc' ? 1 : -1;
  return [...fleet]
    .sort(
      (a, b) =>
        sign * compare(key(a), key(b)) ||
        compare(title(a), title(b)) ||
        byBytes(a.name, b.name),
    )
    .map(server => server.name);
}

describe.each(databases.eachSupportedId())('listServers on %s', id => {
  let knex: Knex;
  beforeAll(async () => {
    knex = await createDatabase(id, fleet);
    if (id !== 'SQLITE_3') {
      // As a database of some locale would have them.
      await knex.raw(
        `ALTER TABLE servers ALTER title_sort TYPE text COLLATE "en-x-icu", ALTER owner_ref TYPE text COLLATE "en-x-icu", ALTER version_sort TYPE text COLLATE "en-x-icu", ALTER name TYPE varchar(200) COLLATE "en-x-icu"`,
      );
    }
  });

  it.each(
    (['title', 'trust', 'owner', 'tools', 'version', 'read'] as const).flatMap(
      sort => (['asc', 'desc'] as const).map(order => [sort, order] as const),
    ),
  )('walks every server once by %s %s', async (sort, order) => {
    const names = await walk(knex, { sort, order }, 7);
    expect(names).toEqual(sortInMemory(sort, order));
  });

  it('keeps its place when a server before it goes', async () => {
    const own = await createDatabase(id, fleet.slice(0, 10));
    const first = await listServers(own, { limit: 4 });
    await own('servers').where({ name: first.items[3].name }).delete();
    const rest = await listServers(own, {
      limit: 200,
      cursor: first.nextCursor,
    });
    expect(rest.items).toHaveLength(6);
    expect(rest.nextCursor).toBeUndefined();
  });

  it('refuses a cursor of another question, or none of ours', async () => {
    const { nextCursor = '' } = await listServers(knex, {
      sort: 'trust',
      limit: 1,
    });
    expect(nextCursor).toMatch(/^[\w-]+$/);
    const attempts: ServerListQuery[] = [
      { sort: 'title', cursor: nextCursor },
      { sort: 'trust', trust: ['certified'], cursor: nextCursor },
      { sort: 'trust', cursor: `${nextCursor.slice(0, -6)}` },
      { sort: 'trust', cursor: 'e30' },
      { sort: 'trust', cursor: '%%%' },
    ];
    for (const attempt of attempts) {
      await expect(listServers(knex, attempt)).rejects.toThrow(/query\.cursor/);
    }
    const same = { sort: 'trust', order: 'asc', cursor: nextCursor } as const;
    await expect(listServers(knex, same)).rejects.toThrow(/query\.cursor/);
  });

  it('finds servers that hold every word, and takes none as a pattern', async () => {
    const own = await createDatabase(id, [
      {
        name: 'com.acme/billing',
        title: 'Billing',
        description: 'Ärger mit Rechnungen',
        tools: ['refund_invoice', 'refundXinvoice', 'list_invoices', 'pay'],
      },
      { name: 'com.acme/percent', title: '100% safe \\ sound' },
      { name: 'com.acme/plain', title: 'Plain' },
    ]);
    const find = async (q: string) => {
      const { items, total, totalTools } = await listServers(own, { q });
      expect(total).toBe(items.length);
      return {
        names: items.map(item => item.title),
        matches: items.map(item => item.matches.map(match => match.name)),
        totalTools,
      };
    };
    expect(await find('refund_INVOICE  billing')).toEqual({
      names: ['Billing'],
      matches: [['refund_invoice']],
      totalTools: 4,
    });
    expect((await find('invoice list')).matches).toEqual([
      ['list_invoices', 'refund_invoice', 'refundXinvoice'],
    ]);
    expect((await find('ärger')).names).toEqual(['Billing']);
    expect((await find('100%')).names).toEqual(['100% safe \\ sound']);
    expect((await find('\\')).names).toEqual(['100% safe \\ sound']);
    expect((await find('%')).names).toEqual(['100% safe \\ sound']);
    expect((await find('l_in')).names).toEqual([]);
    expect((await find('billing plain')).names).toEqual([]);
    expect((await find('')).names).toHaveLength(3);
  });

  it('names no more than five matches of a server', async () => {
    const tools = Array.from({ length: 40 }, (_, index) => `tool_${index}`);
    const own = await createDatabase(id, [{ name: 'com.acme/many', tools }]);
    const { items } = await listServers(own, { q: 'tool' });
    expect(items[0].matches).toHaveLength(5);
    expect(items[0].counts.tools).toBe(40);
  });

  it('asks the database a constant number of times', async () => {
    const count = async (limit: number) => {
      const queries: string[] = [];
      const note = ({ sql }: { sql: string }) => queries.push(sql);
      knex.on('query', note);
      await listServers(knex, { q: 'a', limit });
      knex.removeListener('query', note);
      return queries.length;
    };
    const few = await count(1);
    expect(await count(60)).toBe(few);
    expect(few).toBeLessThanOrEqual(6);
  });

  it('cuts long descriptions', async () => {
    const description = `${'ä'.repeat(999)}b${'c'.repeat(9000)}`;
    const own = await createDatabase(id, [
      { name: 'com.acme/wordy', description },
    ]);
    const { items } = await listServers(own, {});
    expect(items[0].description).toBe(description.slice(0, 1000));
    const server = await getServer(own, 'com.acme/wordy');
    expect(server.description).toBe(description);
  });

  it('tells how fresh a server is', async () => {
    const own = await createDatabase(id, [
      { name: 'com.acme/a', sourceId: 'down' },
      { name: 'com.acme/b', sourceId: 'up', location: 'b.json' },
      { name: 'com.acme/c', sourceId: 'up', location: 'c.json' },
    ]);
    await own('sources').insert([
      { id: 'down', kind: 'url', target: 't', state: 'failed', error: 'gone' },
      { id: 'up', kind: 'url', target: 't', state: 'ok', error: 'long ago' },
    ]);
    await own('source_items').insert({
      source_id: 'up',
      location: 'b.json',
      outcome: 'accepted',
      server_name: 'com.acme/b',
      content_digest: 'd',
      read_at: '2026-01-01T00:00:00.000Z',
      findings: '[]',
      error: 'unreadable',
    });
    const { items } = await listServers(own, {});
    expect(
      items.map(({ freshness }) => [freshness.stale, freshness.error]),
    ).toEqual([
      [true, 'gone'],
      [true, 'unreadable'],
      [false, undefined],
    ]);
    const named = async (stale: boolean) =>
      (await listServers(own, { stale })).items.map(({ name }) => name);
    expect(await named(true)).toEqual(['com.acme/a', 'com.acme/b']);
    expect(await named(false)).toEqual(['com.acme/c']);
  });
});
