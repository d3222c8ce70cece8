import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import {
  createMockDirectory,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { applyDatabaseMigrations } from '../database';
import {
  createTestRegistry,
  manifestText,
} from '../ingestion/__testUtils__/testRegistry';
import { FileSourceReader } from './FileSourceReader';
import { KnexSourceStore } from './KnexSourceStore';
import { SourceRunner } from './SourceRunner';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });
const temporary = createMockDirectory();
const limits = { manifestBytes: 2000, snapshotBytes: 2000 };

function write(files: Record<string, string | Uint8Array>) {
  for (const [path, content] of Object.entries(files)) {
    const file = temporary.resolve(`fleet/${path}`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}

function named(name: string, snapshot?: string): string {
  return manifestText({
    name: `com.acme.payments/${name}`,
    governance: { ...(snapshot && { snapshot }) },
  });
}

function setUp(database: Knex) {
  const { options, ingestion } = createTestRegistry(database, { limits });
  const { logger } = options;
  const store = new KnexSourceStore(options);
  const runner = new SourceRunner({ store, ingestion, logger });
  const reader = new FileSourceReader(
    {
      id: 'fleet',
      path: temporary.resolve('fleet'),
      include: ['**/server.json'],
      schedule: { frequency: { minutes: 1 }, timeout: { minutes: 1 } },
    },
    limits,
  );
  const servers = async () =>
    (await database('servers').orderBy('name').select('name')).map(
      ({ name }) => name.split('/')[1],
    );
  const server = (name: string) =>
    database('servers').where('name', `com.acme.payments/${name}`).first();
  return {
    server,
    servers,
    register: () => store.register([reader]),
    run: () => runner.run(reader, new AbortController().signal),
    source: () => database('sources').where({ id: 'fleet' }).first(),
  };
}

describe.each(databases.eachSupportedId())('a folder, read into %p', id => {
  it('takes the good, names what is wrong with the bad, and loses nothing', async () => {
    const database = await databases.init(id);
    await applyDatabaseMigrations(database);
    const { run, register, server, servers, source } = setUp(database);
    await register();
    write({
      'billing/server.json': named('billing', 'snapshot.json'),
      'billing/snapshot.json': '{"tools":[{"name":"refund"}]}',
      'broken/server.json': '{"name":',
      'empty/server.json': '',
      'escape/server.json': named('escape', '../billing/snapshot.json'),
      'huge/server.json': ' '.repeat(1_000_000),
      'latin1/server.json': Buffer.from('{"name":"caf\u00e9"}', 'latin1'),
      'lost/server.json': named('lost', 'snapshot.json'),
      'swollen/server.json': named('swollen', 'snapshot.json'),
      'swollen/snapshot.json': ' '.repeat(1_000_000),
      'zebra/server.json': named('zebra'),
    });
    writeFileSync(temporary.resolve('outside.json'), '{"tools":[]}');
    symlinkSync(
      temporary.resolve('outside.json'),
      temporary.resolve('fleet/lost/snapshot.json'),
    );

    expect(await run()).toMatchObject({ ok: true, counts: { failed: 0 } });
    const items = await database('source_items').orderBy('location');
    const rules = Object.fromEntries(
      items.map(item => [
        dirname(item.location),
        JSON.parse(item.findings).map(({ rule }: { rule: string }) => rule),
      ]),
    );
    expect(rules).toEqual({
      billing: [],
      broken: ['text-truncated'],
      empty: ['text-empty'],
      // It is a server without a snapshot; its verdict says why.
      escape: [],
      huge: ['text-too-large'],
      latin1: ['text-not-utf8'],
      lost: ['governance-path'],
      swollen: ['text-too-large'],
      zebra: [],
    });
    expect(await source()).toMatchObject({ state: 'ok', error: null });
    expect(await servers()).toEqual(['billing', 'escape', 'zebra']);
    expect(await server('billing')).toMatchObject({ tools_count: 1 });
    expect(await server('escape')).toMatchObject({ snapshot_digest: null });

    write({ 'zebra/server.json': '{"name":' });
    rmSync(temporary.resolve('fleet/billing'), { recursive: true });
    await run();
    expect(await servers()).toContain('zebra');
    expect(await servers()).not.toContain('billing');

    rmSync(temporary.resolve('fleet'), { recursive: true });
    expect(await run()).toMatchObject({ ok: false });
    expect(await source()).toMatchObject({
      state: 'failed',
      error: expect.stringContaining('ENOENT'),
      last_success_at: expect.any(String),
    });
    expect(await servers()).toContain('zebra');
  });
});
