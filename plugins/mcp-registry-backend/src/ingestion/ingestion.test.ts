import { TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { applyDatabaseMigrations } from '../database';
import { appendChanges } from '../database/operations/appendChanges';
import { dumpTables } from '../database/__testUtils__/dumpTables';
import { RegistryConfig } from '../config/types';
import {
  BILLING,
  createTestRegistry,
  manifestText,
  readOf,
} from './__testUtils__/testRegistry';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

const LATER = '2026-11-22T11:00:00.000Z';
const ORDERS = 'com.acme.orders/orders';

async function listEvents(knex: Knex): Promise<string[]> {
  const rows = await knex('audit_events').orderBy('id');
  return rows.map(row => `${row.event} ${row.outcome} ${row.principal}`);
}

async function listKinds(knex: Knex): Promise<string[]> {
  const rows = await knex('changes').orderBy('sequence');
  return rows.map(row => `${Number(row.sequence)} ${row.kind}`);
}

async function findItem(knex: Knex, location: string) {
  const row = await knex('source_items').where({ location }).first();
  return row && { ...row, findings: JSON.parse(row.findings) };
}

const serverOf = (knex: Knex, name = BILLING) =>
  knex('servers').where({ name }).first();

describe.each(databases.eachSupportedId())('ingestion on %s', id => {
  async function setup(config: Partial<RegistryConfig> = {}) {
    const knex = await databases.init(id);
    await applyDatabaseMigrations(knex);
    return { knex, ...createTestRegistry(knex, config) };
  }

  it('makes a server of a manifest, with all that is read back', async () => {
    const { knex, ingestion, world } = await setup();

    const outcome = await ingestion.ingest(
      readOf({
        governance: { tags: ['money', 'eu'], system: 'payments' },
        more: {
          title: 'Billing',
          remotes: [
            { type: 'streamable-http', url: 'https://mcp.acme.example/b' },
          ],
        },
      }),
    );

    expect(outcome).toMatchObject({
      outcome: 'created',
      server: BILLING,
      version: '1.0.0',
      entityRef: 'api:default/com.acme.payments_billing',
      trust: { level: 'registered' },
    });
    expect(await serverOf(knex)).toMatchObject({
      title: 'Billing',
      title_sort: 'billing',
      origin: 'internal',
      owner_ref: 'group:default/payments',
      system_ref: 'system:default/payments',
      lifecycle: 'production',
      trust_level: 'registered',
      trust_rank: 2,
      latest_version: '1.0.0',
      latest_status: 'active',
      entity_ref: 'api:default/com.acme.payments_billing',
      binding: 'provider',
      source_id: 'files',
      source_location: 'billing.json',
      search_text: `${BILLING}\nbilling\nreads and refunds invoices.`,
      read_at: world.now,
      expires_at: null,
    });
    expect(Boolean((await serverOf(knex)).owner_resolved)).toBe(true);
    expect(await knex('server_tags').orderBy('tag').pluck('tag')).toEqual([
      'eu',
      'money',
    ]);
    expect(await knex('server_transports').pluck('transport')).toEqual([
      'streamable-http',
    ]);
    const [version] = await knex('versions').select();
    expect(version).toMatchObject({
      version: '1.0.0',
      major: '1',
      ordinal: 1,
      status: 'active',
      published_by: 'source:files',
      published_at: world.now,
    });
    expect(Boolean(version.latest)).toBe(true);
    expect(await listEvents(knex)).toEqual([
      'server-registered success source:files',
      'version-published success source:files',
    ]);
    expect(await listKinds(knex)).toEqual([
      '1 server-created',
      '2 version-published',
    ]);
    expect(await findItem(knex, 'billing.json')).toMatchObject({
      outcome: 'accepted',
      server_name: BILLING,
      version: '1.0.0',
      findings: [],
      error: null,
    });
    expect(world.audited.map(({ event }) => event)).toEqual([
      'server-registered',
      'version-published',
    ]);
    expect(world.notified).toBe(1);
  });

  it('writes nothing but the freshness where nothing has changed', async () => {
    const { knex, ingestion, world } = await setup();
    const first = await ingestion.ingest(readOf());
    const before = await dumpTables(knex, ['read_at']);

    world.now = LATER;
    const second = await ingestion.ingest(readOf());

    expect(first).toMatchObject({ outcome: 'created' });
    expect(second).toEqual({ ...first, outcome: 'unchanged' });
    expect(await dumpTables(knex, ['read_at'])).toEqual(before);
    expect(await knex('servers').pluck('read_at')).toEqual([LATER]);
    expect(await knex('source_items').pluck('read_at')).toEqual([LATER]);
    expect(world.notified).toBe(1);
  });

  it('takes changed stewardship under the same version, and audits it', async () => {
    const { knex, ingestion, world } = await setup();
    await ingestion.ingest(readOf());
    world.now = LATER;

    const outcome = await ingestion.ingest(
      readOf({ governance: { owner: 'group:default/nobody' } }),
    );

    expect(outcome).toMatchObject({
      outcome: 'stewardship-changed',
      trust: { level: 'unverified' },
    });
    expect(await serverOf(knex)).toMatchObject({
      owner_ref: 'group:default/nobody',
      trust_level: 'unverified',
    });
    const revisions = await knex('stewardship_revisions').orderBy('revision');
    expect(
      revisions.map(row => [row.revision, JSON.parse(row.stewardship).owner]),
    ).toEqual([
      [1, 'group:default/payments'],
      [2, 'group:default/nobody'],
    ]);
    expect((await listEvents(knex)).slice(2)).toEqual([
      'stewardship-changed success source:files',
      'verdict-changed success source:files',
    ]);
    expect((await listKinds(knex)).slice(2)).toEqual([
      '3 server-updated',
      '4 verdict-changed',
    ]);
    const audited = await knex('audit_events')
      .where({ event: 'stewardship-changed' })
      .first();
    expect(JSON.parse(audited.before).owner).toBe('group:default/payments');
    expect(JSON.parse(audited.after).owner).toBe('group:default/nobody');
  });

  it('refuses other content under a published version, and blocks until it is gone', async () => {
    const { knex, ingestion } = await setup();
    await ingestion.ingest(readOf());
    const published = await knex('versions').first();
    const changed = readOf({ description: 'Something else.' });
    const column = String(changed.manifest.text).indexOf('"version"') + 1;

    const outcome = await ingestion.ingest(changed);

    expect(outcome).toMatchObject({
      outcome: 'refused',
      reason: 'version-immutable',
      findings: [
        {
          rule: 'content-changed',
          blocks: true,
          location: { file: 'billing.json', line: 1, column },
        },
      ],
    });
    if (outcome.outcome !== 'refused') {
      throw new Error('not refused');
    }
    const { publishedContract, refusedContract } = outcome.findings[0].data;
    expect(publishedContract).toBe(published.contract_digest);
    expect(refusedContract).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(outcome.message).toContain(String(publishedContract));
    expect(outcome.message).toContain(String(refusedContract));
    expect(await findItem(knex, 'billing.json')).toMatchObject({
      outcome: 'changed',
      server_name: BILLING,
      findings: [{ rule: 'content-changed' }],
    });
    expect(await serverOf(knex)).toMatchObject({
      trust_level: 'blocked',
      description: 'Reads and refunds invoices.',
    });
    expect((await listEvents(knex)).slice(2)).toEqual([
      'version-refused refused source:files',
      'verdict-changed success source:files',
    ]);

    const before = await dumpTables(knex, ['read_at', 'evaluated_at']);
    await ingestion.ingest(changed);
    expect(await dumpTables(knex, ['read_at', 'evaluated_at'])).toEqual(before);

    await ingestion.ingest(readOf());
    expect(await serverOf(knex)).toMatchObject({ trust_level: 'registered' });
    expect(await findItem(knex, 'billing.json')).toMatchObject({
      outcome: 'accepted',
      findings: [],
    });
  });

  it('refuses a publisher without a word about the server', async () => {
    const { knex, ingestion } = await setup();
    const publisher = {
      sourceId: 'publish',
      location: 'ci-payments',
      by: 'external:ci-payments',
      actor: 'user:default/ada',
    };
    await ingestion.ingest(readOf({}, publisher));
    const refused = readOf({ description: 'Something else.' }, publisher);

    for (let attempt = 0; attempt < 2; attempt += 1) {
      expect(await ingestion.ingest(refused)).toMatchObject({
        outcome: 'refused',
        reason: 'version-immutable',
      });
    }

    expect(await serverOf(knex)).toMatchObject({ trust_level: 'registered' });
    expect(await knex('source_items').select()).toEqual([]);
    expect((await listEvents(knex)).slice(2)).toEqual([
      'version-refused refused external:ci-payments',
      'version-refused refused external:ci-payments',
    ]);
    expect(await knex('audit_events').distinct().pluck('actor')).toEqual([
      'user:default/ada',
    ]);
    expect(await ingestion.ingest(readOf({}, publisher))).toMatchObject({
      outcome: 'unchanged',
    });
    expect(await listKinds(knex)).toHaveLength(2);
  });

  it('makes the highest active version the latest, whatever the order', async () => {
    const { knex, ingestion } = await setup();
    const publish = (version: string, owner = 'payments') =>
      ingestion.ingest(
        readOf(
          { version, description: version, governance: { owner } },
          { sourceId: 'publish', location: 'ci' },
        ),
      );
    const latest = async () => {
      const names = await knex('versions')
        .where('latest', true)
        .pluck('version');
      expect(names).toHaveLength(1);
      const server = await serverOf(knex);
      expect(server.latest_version).toBe(names[0]);
      expect(server.description).toBe(names[0]);
      return names[0];
    };

    await publish('1.0.0-rc.1');
    expect(await latest()).toBe('1.0.0-rc.1');
    await publish('1.0.0');
    expect(await latest()).toBe('1.0.0');
    await publish('2.0.0');
    await publish('1.10.0');
    await publish('2.1.0-beta');
    expect(await latest()).toBe('2.0.0');
    await publish('10.0.0');
    expect(await latest()).toBe('10.0.0');

    const outcome = await publish('1.10.1', 'group:default/nobody');
    expect(outcome).toMatchObject({
      outcome: 'created',
      trust: { level: 'unverified' },
    });
    expect(await latest()).toBe('10.0.0');
    expect(await serverOf(knex)).toMatchObject({
      owner_ref: 'group:default/nobody',
      trust_level: 'unverified',
    });
    const ordinals = await knex('versions').orderBy('ordinal').pluck('version');
    expect(ordinals).toEqual([
      '1.0.0-rc.1',
      '1.0.0',
      '2.0.0',
      '1.10.0',
      '2.1.0-beta',
      '10.0.0',
      '1.10.1',
    ]);
  });

  it('orders versions that are not semantic by the time of publishing', async () => {
    const { knex, ingestion } = await setup();
    for (const version of ['spring-2026', 'autumn-2025']) {
      const publisher = { sourceId: 'publish', location: 'ci' };
      await ingestion.ingest(readOf({ version }, publisher));
    }
    expect(await serverOf(knex)).toMatchObject({
      latest_version: 'autumn-2025',
    });
    expect(await knex('versions').orderBy('ordinal').pluck('major')).toEqual([
      'spring-2026',
      'autumn-2025',
    ]);
  });

  it('takes the stewardship of the highest version of one source', async () => {
    const { knex, ingestion } = await setup();
    const read = (version: string, owner: string) =>
      ingestion.ingest(
        readOf({ version, governance: { owner } }, { location: `v${version}` }),
      );
    for (let round = 0; round < 2; round += 1) {
      await read('1.0.0', 'group:default/old');
      await read('2.0.0', 'group:default/payments');
    }
    expect(await serverOf(knex)).toMatchObject({
      owner_ref: 'group:default/payments',
      source_location: 'v2.0.0',
    });
    const events = await listEvents(knex);
    expect(events.filter(each => each.startsWith('steward'))).toHaveLength(1);

    await ingestion.removeMissing('files', ['v1.0.0']);
    await read('1.0.0', 'group:default/old');
    expect(await serverOf(knex)).toMatchObject({
      latest_version: '2.0.0',
      owner_ref: 'group:default/old',
      source_location: 'v1.0.0',
    });
  });

  it('keeps a name with the source that registered it', async () => {
    const { knex, ingestion } = await setup();
    await ingestion.ingest(readOf());
    const other = readOf(
      {},
      { sourceId: 'urls', location: 'https://b.example' },
    );

    for (let round = 0; round < 2; round += 1) {
      const outcome = await ingestion.ingest(other);
      expect(outcome).toMatchObject({
        outcome: 'refused',
        reason: 'name-held',
        findings: [
          {
            rule: 'name-held',
            data: {
              source: 'files',
              location: 'billing.json',
              refused: 'https://b.example',
            },
            location: { file: 'https://b.example' },
          },
        ],
      });
    }
    expect(
      await ingestion.ingest(readOf({}, { sourceId: 'publish', by: 'ci' })),
    ).toMatchObject({ outcome: 'refused', reason: 'name-held' });

    expect(await findItem(knex, 'https://b.example')).toMatchObject({
      outcome: 'refused',
      server_name: BILLING,
    });
    const refusals = (await listEvents(knex)).slice(2);
    expect(refusals).toEqual([
      'name-refused refused source:urls',
      'name-refused refused ci',
    ]);

    expect(await ingestion.removeMissing('files', [])).toEqual([BILLING]);
    expect(await ingestion.ingest(other)).toMatchObject({ outcome: 'created' });
    expect(await findItem(knex, 'https://b.example')).toMatchObject({
      outcome: 'accepted',
    });
  });

  it('keeps a version with the location that brought it, and hands it on', async () => {
    const { knex, ingestion } = await setup();
    const [a, b] = ['a.json', 'b.json'].map(location =>
      readOf({}, { location }),
    );
    for (let round = 0; round < 2; round += 1) {
      await ingestion.ingest(a);
      const outcome = await ingestion.ingest(b);
      expect(outcome).toMatchObject({
        outcome: 'refused',
        reason: 'name-held',
        message: expect.stringMatching(/a\.json.*b\.json/),
        findings: [{ rule: 'version-held' }],
      });
    }
    const [version] = await knex('versions').select();

    expect(await ingestion.removeMissing('files', ['b.json'])).toEqual([]);
    expect(await ingestion.ingest(b)).toMatchObject({ outcome: 'unchanged' });
    expect(await serverOf(knex)).toMatchObject({ source_location: 'b.json' });
    expect(await knex('versions').select()).toEqual([version]);
    expect(await knex('source_items').pluck('location')).toEqual(['b.json']);
  });

  it('keeps what a manifest can no longer be made of', async () => {
    const { knex, ingestion, world } = await setup();
    await ingestion.ingest(readOf());
    const before = await serverOf(knex);
    world.now = LATER;

    const outcome = await ingestion.ingest(
      readOf({}, { manifest: { file: 'billing.json', text: '{ "name": ' } }),
    );

    expect(outcome).toMatchObject({ outcome: 'rejected' });
    const item = await findItem(knex, 'billing.json');
    expect(item).toMatchObject({
      outcome: 'rejected',
      server_name: BILLING,
      read_at: before.read_at,
      error: expect.stringContaining('cannot be read'),
    });
    expect(item.findings[0].location).toMatchObject({ file: 'billing.json' });
    expect(await serverOf(knex)).toEqual(before);
    expect(await ingestion.removeMissing('files', ['billing.json'])).toEqual(
      [],
    );

    expect(await ingestion.ingest(readOf())).toMatchObject({
      outcome: 'unchanged',
    });
    expect(await findItem(knex, 'billing.json')).toMatchObject({
      outcome: 'accepted',
      error: null,
      findings: [],
      read_at: LATER,
    });
  });

  it('keeps the last good data of what cannot be read', async () => {
    const { knex, ingestion } = await setup();
    await ingestion.ingest(readOf());
    const before = await dumpTables(knex, ['error']);
    const failure = { sourceId: 'files', error: 'Not found\u0000' };

    await ingestion.noteFailure({ ...failure, location: 'billing.json' });
    expect(await dumpTables(knex, ['error'])).toEqual(before);
    expect(await findItem(knex, 'billing.json')).toMatchObject({
      outcome: 'accepted',
      error: 'Not found',
    });

    await ingestion.noteFailure({ ...failure, location: 'new.json' });
    expect(await findItem(knex, 'new.json')).toMatchObject({
      outcome: 'rejected',
      server_name: null,
      error: 'Not found',
    });
    await ingestion.ingest(readOf());
    expect(await findItem(knex, 'billing.json')).toMatchObject({ error: null });
  });

  it('removes what a source no longer holds, and nothing else', async () => {
    const { knex, ingestion, world } = await setup();
    await ingestion.ingest(
      readOf({ governance: { tags: ['a'], auth: { scheme: 'none' } } }),
    );
    await ingestion.ingest(readOf({ name: ORDERS }, { location: 'o.json' }));
    await ingestion.ingest(
      readOf(
        { name: 'com.acme.x/published' },
        { sourceId: 'publish', location: 'ci' },
      ),
    );
    world.now = LATER;

    expect(await ingestion.removeMissing('files', ['o.json'])).toEqual([
      BILLING,
    ]);
    expect(await ingestion.removeMissing('files', ['o.json'])).toEqual([]);
    expect(await ingestion.removeMissing('publish', [])).toEqual([]);

    expect(await knex('servers').orderBy('name').pluck('name')).toEqual([
      ORDERS,
      'com.acme.x/published',
    ]);
    for (const table of ['versions', 'server_tags', 'stewardship_revisions']) {
      const left = await knex(table).where({ server_name: BILLING });
      expect(left).toEqual([]);
    }
    expect((await listEvents(knex)).at(-1)).toBe(
      'server-removed success source:files',
    );
    const last = await knex('changes').orderBy('sequence', 'desc').first();
    expect(last).toMatchObject({
      kind: 'server-removed',
      server_name: BILLING,
      entity_ref: 'api:default/com.acme.payments_billing',
    });
  });

  it('removes the server that a file held before it was renamed', async () => {
    const { knex, ingestion } = await setup();
    await ingestion.ingest(readOf());
    await ingestion.ingest(readOf({ name: ORDERS }));
    expect(await ingestion.removeMissing('files', ['billing.json'])).toEqual([
      BILLING,
    ]);
    expect(await knex('servers').pluck('name')).toEqual([ORDERS]);
  });

  it('holds any text at all', async () => {
    const { knex, ingestion } = await setup();
    const odd = '\u0000 <b>\ud800\u202e '.repeat(40);
    const outcome = await ingestion.ingest(
      readOf(
        {
          description: `${odd}${'x'.repeat(500_000)}`,
          more: {
            title: odd,
            remotes: [{ type: odd, url: 'https://mcp.acme.example' }],
            ['__proto__']: { polluted: true },
          },
          governance: { tags: [odd, `${odd}!`], lifecycle: odd },
        },
        { location: `${'漢'.repeat(1500)}.json` },
      ),
    );
    expect(outcome).toMatchObject({ outcome: 'created' });
    expect(
      await ingestion.ingest(
        readOf({}, { location: `${'漢'.repeat(1500)}!.json` }),
      ),
    ).toMatchObject({ outcome: 'refused' });
    expect(await knex('source_items').select()).toHaveLength(2);
    const server = await serverOf(knex);
    expect(server.search_text.length).toBeLessThanOrEqual(20_000);
    expect(server.title).not.toContain('\u0000');
  });

  it('rejects what is too large, and what no snapshot can be read of', async () => {
    const { ingestion, knex } = await setup({
      limits: { manifestBytes: 2_000, snapshotBytes: 2_000 },
    });
    const outcome = await ingestion.ingest(
      readOf({ description: 'x'.repeat(3_000) }),
    );
    expect(outcome).toMatchObject({
      outcome: 'rejected',
      findings: [{ rule: 'text-too-large' }],
    });
    expect(await knex('servers').select()).toEqual([]);
  });

  it('stores a manifest once when two replicas bring it at once', async () => {
    const { knex, ingestion } = await setup();
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, () => ingestion.ingest(readOf())),
    );
    const created = outcomes.filter(each => each.outcome === 'created');
    expect(created).toHaveLength(1);
    expect(outcomes.map(each => each.outcome).sort()).toEqual([
      'created',
      ...Array.from({ length: 7 }, () => 'unchanged'),
    ]);
    expect(await listKinds(knex)).toHaveLength(2);
    expect(await listEvents(knex)).toHaveLength(2);
  });

  it('shows no later change before an earlier one', async () => {
    const { knex, ingestion } = await setup();
    const seen = async () =>
      (await knex('changes').orderBy('sequence').pluck('sequence')).map(Number);
    let release = () => {};
    const held = new Promise<void>(resolve => {
      release = resolve;
    });
    let started = () => {};
    const holding = new Promise<void>(resolve => {
      started = resolve;
    });
    const change = {
      at: LATER,
      kind: 'server-removed',
      server_name: ORDERS,
      entity_ref: 'api:default/orders',
    };
    const earlier = knex.transaction(async tx => {
      await appendChanges(tx, [change]);
      started();
      await held;
    });
    await holding;

    const later = ingestion.ingest(readOf());
    await new Promise(resolve => setTimeout(resolve, 500));
    // SQLite has one connection, which the earlier transaction holds.
    const meanwhile = id === 'SQLITE_3' ? [] : await seen();
    release();
    await earlier;
    await later;

    expect(meanwhile).toEqual([]);
    expect(await seen()).toEqual([1, 2, 3]);
    const [first] = await knex('changes').orderBy('sequence');
    expect(first).toMatchObject(change);
  });

  it('numbers the changes of many writers without a gap', async () => {
    const { knex, ingestion } = await setup();
    const indices = Array.from({ length: 30 }, (_, index) => index);
    await Promise.all(
      indices.map(index =>
        ingestion.ingest(
          readOf(
            { name: `com.acme.x/s${index}` },
            { location: `${index}.json` },
          ),
        ),
      ),
    );
    const all = await knex('changes').orderBy('sequence').pluck('sequence');
    expect(all.map(Number)).toEqual(
      Array.from({ length: 60 }, (_, index) => index + 1),
    );
  });

  it('rolls everything back where one write fails', async () => {
    const { knex, ingestion } = await setup();
    await ingestion.ingest(readOf());
    const before = await dumpTables(knex);
    await knex.schema.alterTable('changes', table => {
      table.renameColumn('kind', 'gone');
    });

    await expect(
      ingestion.ingest(readOf({ version: '2.0.0' })),
    ).rejects.toThrow();

    await knex.schema.alterTable('changes', table => {
      table.renameColumn('gone', 'kind');
    });
    expect(await dumpTables(knex)).toEqual(before);
    expect(await ingestion.ingest(readOf({ version: '2.0.0' }))).toMatchObject({
      outcome: 'created',
    });
  });

  it('stores although nobody hears of it', async () => {
    const { knex, options, ingestion } = await setup();
    options.notify = async () => {
      throw new Error('no events');
    };
    expect(await ingestion.ingest(readOf())).toMatchObject({
      outcome: 'created',
    });
    expect(await knex('servers').select()).toHaveLength(1);
    expect(options.logger.warn).toHaveBeenCalled();
  });

  it('keeps the text of a manifest out of the way of its digests', async () => {
    const { knex, ingestion } = await setup();
    await ingestion.ingest(readOf());
    const pretty = JSON.stringify(JSON.parse(manifestText()), undefined, 4);
    const outcome = await ingestion.ingest(
      readOf({}, { manifest: { file: 'billing.json', text: pretty } }),
    );
    expect(outcome).toMatchObject({ outcome: 'unchanged' });
    expect(await listKinds(knex)).toHaveLength(2);
  });
});
