import { TestDatabases } from '@backstage/backend-test-utils';
import {
  auditListSchema,
  projectedServersSchema,
  rejectedQuerySchema,
  searchDocumentsSchema,
} from 'backstage-plugin-mcp-registry-common';
import { Knex } from 'knex';
import { applyDatabaseMigrations } from '../../database';
import { appendAuditEvents } from '../../database/operations/appendAuditEvents';
import { appendChanges } from '../../database/operations/appendChanges';
import { createRandomFleet } from '../__testUtils__/randomFleet';
import { seedServers } from '../__testUtils__/seed';
import { toCursor } from './cursor';
import { listAudit } from './listAudit';
import { listChanges } from './listChanges';
import { listProjected } from './listProjected';
import { listRejected } from './listRejected';
import { listSearchDocuments } from './listSearchDocuments';
import { getSource, listSources } from './listSources';

// Two engines on a machine that runs more than this.
jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

const AT = '2026-01-02T03:04:05.000Z';
const fleet = createRandomFleet(25, 5);
const internal = { property: 'origin' as const, values: ['internal'] };

describe.each(databases.eachSupportedId())('what follows on %s', id => {
  let knex: Knex;
  beforeAll(async () => {
    knex = await databases.init(id);
    await applyDatabaseMigrations(knex);
    await seedServers(knex, fleet);
  });

  it('changes come in their order, after a number, and tell where they end', async () => {
    const change = (server: string) => ({
      at: AT,
      kind: 'server-created',
      server_name: server,
      entity_ref: `api:default/${server}`,
    });
    expect(await listChanges(knex, {})).toEqual({ items: [], cursor: 0 });
    await knex.transaction(tx =>
      appendChanges(tx, ['a', 'b', 'c'].map(change)),
    );
    expect(await listChanges(knex, {})).toEqual({ items: [], cursor: 3 });
    const first = await listChanges(knex, { after: 0, limit: 2 });
    expect(first.cursor).toBe(2);
    expect(first.items).toEqual([
      {
        sequence: 1,
        at: AT,
        kind: 'server-created',
        server: 'a',
        entityRef: 'api:default/a',
      },
      expect.objectContaining({ sequence: 2, server: 'b' }),
    ]);
    const rest = await listChanges(knex, { after: first.cursor });
    expect(rest.items.map(({ server }) => server)).toEqual(['c']);
    expect(await listChanges(knex, { after: 3 })).toEqual({
      items: [],
      cursor: 3,
    });
    // A reader whose number is of a database that is no more.
    expect(await listChanges(knex, { after: 99 })).toEqual({
      items: [],
      cursor: 3,
    });
  });

  it('projected servers and search documents are walked once each', async () => {
    const names: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await listProjected(knex, { limit: 4, cursor });
      expect(projectedServersSchema.parse(page)).toEqual(page);
      names.push(...page.items.map(({ name }) => name));
      cursor = page.nextCursor;
    } while (cursor);
    expect(names).toEqual(fleet.map(({ name }) => name).sort());

    const documents: string[] = [];
    do {
      const page = await listSearchDocuments(knex, { limit: 4, cursor });
      expect(searchDocumentsSchema.parse(page)).toEqual(page);
      for (const { name, tools } of page.items) {
        const seeded = fleet.find(each => each.name === name);
        documents.push(name);
        expect(tools.map(tool => tool.name)).toEqual(seeded?.tools ?? []);
      }
      cursor = page.nextCursor;
    } while (cursor);
    expect(documents).toEqual(names);

    const wanted = [fleet[3].name, 'com.acme/none', fleet[1].name];
    const { items, nextCursor } = await listProjected(knex, { name: wanted });
    expect(items.map(({ name }) => name)).toEqual(
      [fleet[3].name, fleet[1].name].sort(),
    );
    expect(nextCursor).toBeUndefined();
    const [one] = items;
    expect(one).toMatchObject({
      binding: 'provider',
      trustLevel: expect.any(String),
      lifecycle: expect.any(String),
    });
    const first = await listProjected(knex, { limit: 1 });
    await expect(
      listProjected(knex, { name: wanted, cursor: first.nextCursor }),
    ).rejects.toThrow(/query\.cursor/);
  });

  it('audit events come newest first, with what changed', async () => {
    const own = await databases.init(id);
    await applyDatabaseMigrations(own);
    await seedServers(own, [
      { name: 'com.acme/a' },
      { name: 'com.rival/b', origin: 'third-party' },
    ]);
    await appendAuditEvents(
      own,
      [1, 2, 3, 4, 5].map(number => ({
        at: AT,
        event: number % 2 ? 'version-published' : 'publish-refused',
        outcome: 'success',
        principal: `p${number}`,
        server: ['com.acme/a', 'com.rival/b', undefined, 'com.acme/gone'][
          number % 4
        ],
        before: { number: number - 1 },
        after: { number },
      })),
    );
    const first = await listAudit(own, { limit: 2 });
    expect(auditListSchema.parse(first)).toEqual(first);
    expect(first.total).toBe(5);
    expect(first.items).toMatchObject([
      { principal: 'p5', before: { number: 4 }, after: { number: 5 } },
      { principal: 'p4' },
    ]);
    const second = await listAudit(own, {
      limit: 200,
      cursor: first.nextCursor,
    });
    expect(second.items.map(({ principal }) => principal)).toEqual([
      'p3',
      'p2',
      'p1',
    ]);
    expect(second.nextCursor).toBeUndefined();
    const of = async (query: object) => {
      const { items, total } = await listAudit(own, query);
      expect(total).toBe(items.length);
      return items.map(({ principal }) => principal);
    };
    expect(await of({ server: 'com.acme/a' })).toEqual(['p4']);
    expect(await of({ event: 'publish-refused' })).toEqual(['p4', 'p2']);
    const { items, total } = await listAudit(own, {}, internal);
    expect(items.map(({ principal }) => principal)).toEqual(['p4', 'p2']);
    expect(total).toBe(2);
    const about = {
      server: 'com.rival/b',
      names: ['com.acme/a', 'com.rival/b'],
    };
    await appendAuditEvents(own, [
      {
        at: AT,
        event: 'name-refused',
        outcome: 'refused',
        principal: 'p6',
        server: 'com.acme/a',
        before: about,
        reason: 'Its entity stands for com.rival/b already, not com.acme/a.',
      },
    ]);
    const [whole] = (await listAudit(own, { limit: 1 })).items;
    expect(whole.before).toEqual(about);
    const [told] = (await listAudit(own, { limit: 1 }, internal)).items;
    expect(told).toEqual({
      ...whole,
      before: {
        server: 'a server that you may not see',
        names: ['com.acme/a', 'a server that you may not see'],
      },
      reason:
        'Its entity stands for a server that you may not see already, not com.acme/a.',
    });
    await expect(
      listAudit(own, { event: 'x', cursor: first.nextCursor }),
    ).rejects.toThrow(/query\.cursor/);
  });

  it('sources tell how they fare, and what could not be read', async () => {
    const own = await databases.init(id);
    await applyDatabaseMigrations(own);
    await seedServers(own, [
      { name: 'com.acme/a', sourceId: 'git' },
      { name: 'com.rival/b', sourceId: 'git', origin: 'third-party' },
    ]);
    await own('sources').insert([
      { id: 'git', kind: 'url', target: 'https://git', state: 'ok' },
      {
        id: 'disk',
        kind: 'file',
        target: '/x',
        state: 'failed',
        error: 'gone',
      },
    ]);
    const item = (location: string, outcome: string, server?: string) => ({
      source_id: 'git',
      location,
      outcome,
      server_name: server ?? null,
      content_digest: 'd',
      read_at: AT,
      findings: JSON.stringify([
        {
          rule: 'name-held',
          level: 'error',
          document: 'manifest',
          pointer: '',
          messageId: 'default',
          data: { server: 'com.rival/b', refused: location },
          fingerprint: '0123456789abcdef',
        },
      ]),
    });
    await own('source_items').insert([
      item('a.json', 'accepted', 'com.acme/a'),
      item('b.json', 'refused', 'com.rival/b'),
      item('c.json', 'rejected'),
    ]);
    const sources = await listSources(own);
    expect(sources).toMatchObject([
      { id: 'disk', state: 'failed', error: 'gone', servers: 0, rejected: 0 },
      { id: 'git', state: 'ok', servers: 2, rejected: 2 },
    ]);
    expect(await getSource(own, 'git', internal)).toMatchObject({
      servers: 1,
      rejected: 1,
    });
    await expect(getSource(own, 'none')).rejects.toThrow(
      "There is no source 'none'",
    );
    const rejected = await listRejected(own, {});
    expect(rejected.items.map(({ location }) => location)).toEqual([
      'b.json',
      'c.json',
    ]);
    expect(rejected.items[0].findings[0].message).toContain('com.rival/b');
    const seen = await listRejected(own, {}, internal);
    expect(seen).toMatchObject({ total: 1, items: [{ location: 'c.json' }] });
    expect(JSON.stringify(seen)).not.toContain('com.rival');
  });

  it('walks all that was rejected once, by place, whatever it is called', async () => {
    const own = await databases.init(id);
    await applyDatabaseMigrations(own);
    const places = [
      ...['B', 'a', 'ä', 'a"\\\u0001', `${'x'.repeat(900)}é`],
      ...Array.from({ length: 1100 }, (_, index) => `${index}.json`),
    ].flatMap(location => ['git', 'Git'].map(source => [source, location]));
    await own.batchInsert(
      'source_items',
      places.map(([source_id, location]) => ({
        source_id,
        location,
        outcome: 'rejected',
        content_digest: 'd',
        read_at: AT,
        findings: '[]',
      })),
      50,
    );
    const walked: string[][] = [];
    let cursor: string | undefined;
    do {
      const query = rejectedQuerySchema.parse({ cursor, limit: 200 });
      const page = await listRejected(own, query);
      expect(page.total).toBe(places.length);
      walked.push(...page.items.map(each => [each.sourceId, each.location]));
      cursor = page.nextCursor;
    } while (cursor);
    const byBytes = (one: string[], other: string[]) =>
      Buffer.compare(
        Buffer.from(one.join('\0')),
        Buffer.from(other.join('\0')),
      );
    expect(walked).toEqual([...places].sort(byBytes));

    expect((await listRejected(own, {})).items).toHaveLength(50);
    const ofOthers = toCursor({}, ['git', 'a']);
    for (const foreign of [ofOthers, 'e30']) {
      await expect(listRejected(own, { cursor: foreign })).rejects.toThrow(
        /query\.cursor/,
      );
    }
  });
});
