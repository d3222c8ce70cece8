import { TestDatabases } from '@backstage/backend-test-utils';
import { Verdict } from 'mcp-governance';
import { applyDatabaseMigrations } from '../database';
import { dumpTables } from '../database/__testUtils__/dumpTables';
import { createTestRegistry, readOf } from './__testUtils__/testRegistry';
import { SeenEntity } from './types';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

const REF = 'api:default/billing-mcp';
const LISTED = 'catalog.default/billing-mcp';
const BILLING = 'com.acme.payments/billing';
const DECLARED_IN = 'url:https://git.acme.example/catalog-info.yaml';

const entityOf = (overrides: Partial<SeenEntity> = {}): SeenEntity => ({
  sourceId: 'catalog',
  entityRef: REF,
  originLocation: DECLARED_IN,
  title: 'Billing',
  description: 'Declared by its team.',
  owner: 'group:default/payments',
  lifecycle: 'production',
  tags: ['money'],
  remotes: [{ type: 'sse', url: 'https://mcp.acme.example/billing' }],
  ...overrides,
});

describe.each(databases.eachSupportedId())('declared entities on %s', id => {
  async function setup() {
    const knex = await databases.init(id);
    await applyDatabaseMigrations(knex);
    const registry = createTestRegistry(knex);
    return {
      knex,
      ...registry,
      serverOf: (name: string) => knex('servers').where({ name }).first(),
      rulesOf: async (name: string) => {
        const { verdict } = await knex('servers').where({ name }).first();
        const { findings }: Verdict = JSON.parse(verdict);
        return findings.map(({ rule }) => rule);
      },
      readManifest: (entityRef = REF, given = {}) =>
        registry.ingestion.ingest(
          readOf(given, {
            sourceId: 'catalog',
            location: entityRef,
            entity: { entityRef, originLocation: DECLARED_IN },
          }),
        ),
    };
  }

  it('are listed as what they are, without a version, and unverified', async () => {
    const { knex, ingestion, evaluation, world, serverOf } = await setup();
    await ingestion.ingestEntity(entityOf());
    expect(await serverOf(LISTED)).toMatchObject({
      entity_ref: REF,
      binding: 'catalog',
      origin_location: DECLARED_IN,
      latest_version: null,
      owner_ref: 'group:default/payments',
      trust_level: 'unverified',
    });
    const before = await dumpTables(knex, ['read_at']);
    world.now = '2026-11-22T11:00:00.000Z';
    await ingestion.ingestEntity(entityOf());
    expect(await evaluation.reevaluateAll()).toEqual([]);
    expect(await dumpTables(knex, ['read_at'])).toEqual(before);

    await ingestion.ingestEntity(entityOf({ owner: 'group:default/orders' }));
    expect(await serverOf(LISTED)).toMatchObject({
      owner_ref: 'group:default/orders',
    });
    const events = await knex('audit_events').orderBy('id').pluck('event');
    expect(events).toEqual(['server-registered', 'stewardship-changed']);
    expect(await ingestion.removeMissing('catalog', [])).toEqual([LISTED]);
  });

  it('make room for the server whose manifest they name, and come back', async () => {
    const { knex, ingestion, readManifest, serverOf } = await setup();
    await ingestion.ingestEntity(entityOf());
    expect(await readManifest()).toMatchObject({
      outcome: 'created',
      entityRef: REF,
      trust: { level: 'registered' },
    });
    expect(await knex('servers').pluck('name')).toEqual([BILLING]);
    expect(await serverOf(BILLING)).toMatchObject({
      entity_ref: REF,
      binding: 'catalog',
      origin_location: DECLARED_IN,
    });

    await ingestion.ingestEntity(entityOf());
    expect(await knex('servers').pluck('name')).toEqual([LISTED]);
  });

  it('are not believed where they only say which server they are', async () => {
    const { knex, ingestion, evaluation, serverOf, rulesOf } = await setup();
    await ingestion.ingest(readOf({}, { sourceId: 'publish', location: 'ci' }));
    const published = await serverOf(BILLING);

    await ingestion.ingestEntity(entityOf({ serverName: BILLING }));

    expect(await serverOf(BILLING)).toEqual(published);
    expect(await serverOf(LISTED)).toMatchObject({ trust_level: 'unverified' });
    const rule = 'server-name-not-bound';
    expect(await rulesOf(LISTED)).toContain(rule);
    await evaluation.reevaluate([LISTED]);
    expect(await rulesOf(LISTED)).toContain(rule);
    const before = await knex('audit_events').select();
    await ingestion.ingestEntity(entityOf({ serverName: BILLING }));
    expect(await knex('audit_events').select()).toEqual(before);

    await ingestion.ingestEntity(entityOf());
    expect(await rulesOf(LISTED)).not.toContain(rule);
    await ingestion.ingestEntity(entityOf({ serverName: LISTED }));
    expect(await rulesOf(LISTED)).not.toContain(rule);
  });

  it('get no server that another source registered, manifest or not', async () => {
    const { knex, ingestion, readManifest, serverOf } = await setup();
    await ingestion.ingest(readOf({}, { sourceId: 'publish', location: 'ci' }));
    const published = await serverOf(BILLING);
    expect(await readManifest()).toMatchObject({
      outcome: 'refused',
      reason: 'name-held',
      findings: [{ rule: 'name-held', data: { source: 'publish' } }],
    });
    expect(await serverOf(BILLING)).toEqual(published);
    expect(await knex('servers').pluck('name')).toEqual([BILLING]);
  });

  it('give a name back to the publisher that it is bound to', async () => {
    const { knex, ingestion, readManifest, serverOf } = await setup();
    const squatting = {
      description: 'Not theirs.',
      governance: { owner: 'group:default/orders' },
    };
    await readManifest(REF, squatting);
    const publish = (takesName?: boolean) =>
      ingestion.ingest(
        readOf(
          {},
          { sourceId: 'publish', location: 'ci', by: 'payments-ci', takesName },
        ),
      );
    expect(await publish()).toMatchObject({ outcome: 'refused' });
    const ours = { entityRef: 'api:default/com.acme.payments_billing' };
    expect(await publish(true)).toMatchObject({ outcome: 'created', ...ours });

    const before = await knex('audit_events').orderBy('id').select();
    expect(before.slice(-3)).toMatchObject([
      {
        event: 'server-removed',
        principal: 'payments-ci',
        server_name: BILLING,
        before: expect.stringContaining(`"location":"${REF}"`),
        reason: 'Its name is bound to payments-ci, who published it',
      },
      { event: 'server-registered', principal: 'payments-ci' },
      { event: 'version-published', principal: 'payments-ci' },
    ]);
    expect(await serverOf(BILLING)).toMatchObject({
      source_id: 'publish',
      owner_ref: 'group:default/payments',
      binding: 'provider',
    });
    expect(await knex('versions').pluck('server_name')).toEqual([BILLING]);

    expect(await readManifest(REF, squatting)).toMatchObject({
      outcome: 'refused',
      reason: 'name-held',
      findings: [{ rule: 'name-held', data: { location: 'ci' } }],
    });
    expect(
      await knex('source_items').where({ location: REF }).first(),
    ).toMatchObject({ outcome: 'refused', server_name: BILLING });
    expect(await ingestion.removeMissing('catalog', [REF])).toEqual([]);
    expect(await publish(true)).toMatchObject({ outcome: 'unchanged' });
  });

  it('alone give a name back: a file keeps it', async () => {
    const { ingestion, serverOf } = await setup();
    await ingestion.ingest(readOf());
    const taking = { sourceId: 'publish', location: 'ci', takesName: true };
    expect(await ingestion.ingest(readOf({}, taking))).toMatchObject({
      outcome: 'refused',
      reason: 'name-held',
    });
    expect(await serverOf(BILLING)).toMatchObject({ source_id: 'files' });
  });

  it('of any name keep no server out that would have that name', async () => {
    const { knex, ingestion, readManifest, serverOf } = await setup();
    const ref = 'api:default/com.acme.payments_billing';
    const squatter = 'catalog.default/com.acme.payments_billing';
    const published = readOf({}, { sourceId: 'publish', location: 'ci' });
    await ingestion.ingestEntity(entityOf({ entityRef: ref }));

    expect(await ingestion.ingest(published)).toMatchObject({
      outcome: 'created',
      entityRef: ref,
    });
    await ingestion.ingestEntity(entityOf({ entityRef: ref, title: 'Still' }));

    expect(await serverOf(squatter)).toMatchObject({
      entity_ref: ref,
      title: 'Still',
      trust_level: 'unverified',
    });
    expect(await serverOf(BILLING)).toMatchObject({
      entity_ref: ref,
      binding: 'provider',
      trust_level: 'registered',
    });
    expect(await readManifest(ref, { name: 'com.acme.x/x' })).toMatchObject({
      outcome: 'created',
    });
    expect(await knex('servers').orderBy('name').pluck('name')).toEqual([
      BILLING,
      'com.acme.x/x',
    ]);
  });

  it('get one server each', async () => {
    const { readManifest, serverOf } = await setup();
    await readManifest();
    expect(await readManifest('api:default/second')).toMatchObject({
      outcome: 'refused',
      reason: 'name-held',
      findings: [{ data: { location: REF, refused: 'api:default/second' } }],
    });
    expect(await serverOf(BILLING)).toMatchObject({ entity_ref: REF });
  });
});
