import { TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { TrustLevel, Verdict } from 'mcp-governance';
import { applyDatabaseMigrations } from '../database';
import { dumpTables } from '../database/__testUtils__/dumpTables';
import { RegistryConfig } from '../config/types';
import {
  BILLING,
  configOf,
  createTestRegistry,
  readOf,
  rulesetOf,
  TestManifest,
} from '../ingestion/__testUtils__/testRegistry';
import { createEvaluationService } from '.';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

const PAYMENTS = 'group:default/payments';

const SNAPSHOT = {
  tools: [
    {
      name: 'list_invoices',
      description: 'Lists the invoices of one customer, newest first.',
      inputSchema: {
        type: 'object',
        properties: {
          customer_id: { type: 'string', description: 'Whose invoices.' },
        },
      },
      annotations: { readOnlyHint: true },
    },
  ],
};

const withCredential = (credentialReference: string) => ({
  auth: { scheme: 'oauth2', credentialReference },
});

const withParameter = (name: string, type: string) => ({
  snapshot: {
    tools: [
      {
        ...SNAPSHOT.tools[0],
        inputSchema: {
          type: 'object',
          properties: { [name]: { type, description: 'Whose invoices.' } },
        },
      },
    ],
  },
});

describe.each(databases.eachSupportedId())('evaluation on %s', id => {
  async function setup(config: Partial<RegistryConfig> = {}) {
    const knex = await databases.init(id);
    await applyDatabaseMigrations(knex);
    const registry = createTestRegistry(knex, config);
    const ingest = (name: string, given: TestManifest = {}) =>
      registry.ingestion.ingest(
        readOf({ name, ...given }, { location: `${name}.json` }),
      );
    return { knex, ingest, ...registry };
  }

  const trustOf = async (knex: Knex, name = BILLING): Promise<TrustLevel> =>
    (await knex('servers').where({ name }).first()).trust_level;

  async function rulesOf(knex: Knex, name: string): Promise<string[]> {
    const { verdict } = await knex('servers').where({ name }).first();
    const { findings }: Verdict = JSON.parse(verdict);
    return findings.map(({ rule }) => rule);
  }

  const queue = (knex: Knex) =>
    knex('evaluation_queue').orderBy('server_name').pluck('server_name');

  it('says where findings stand, at first and when judged again', async () => {
    const { knex, ingest, evaluation } = await setup();
    await ingest(BILLING, { governance: { snapshot: SNAPSHOT, support: {} } });
    const placesOf = async () => {
      const { verdict } = await knex('servers')
        .where({ name: BILLING })
        .first();
      const { findings }: Verdict = JSON.parse(verdict);
      return findings.map(({ location }) => location);
    };
    const places = await placesOf();
    expect(places.length).toBeGreaterThan(0);
    for (const place of places) {
      expect(place).toMatchObject({ line: expect.any(Number) });
    }
    await knex('servers').update({ policy_digest: 'another' });
    await evaluation.reevaluate([BILLING]);
    expect(await placesOf()).toEqual(places);
  });

  it('follows the configuration, and writes only what it changes', async () => {
    const { knex, ingest, evaluation, options } = await setup();
    await ingest(BILLING, { governance: { snapshot: SNAPSHOT, support: {} } });
    await ingest('com.acme.x/other', { governance: { snapshot: SNAPSHOT } });
    expect(await evaluation.reevaluateAll()).toEqual([]);
    const before = await dumpTables(knex);
    expect(await trustOf(knex)).toBe('registered');

    const ruleset = rulesetOf({
      rules: { 'on-call-contact': 'off', 'security-contact': 'off' },
    });
    const lenient = createEvaluationService({
      ...options,
      config: configOf({ ruleset }),
    });
    expect(await lenient.reevaluateAll()).toEqual([BILLING]);
    expect(await lenient.reevaluateAll()).toEqual([]);

    const after = await dumpTables(knex);
    expect(after.changes.slice(before.changes.length)).toEqual([
      expect.objectContaining({
        kind: 'verdict-changed',
        server_name: BILLING,
      }),
    ]);
    expect(after.audit_events.slice(before.audit_events.length)).toEqual([
      expect.objectContaining({
        event: 'verdict-changed',
        principal: 'plugin:mcp-registry',
        version: '1.0.0',
      }),
    ]);
    expect(after.versions[0].verdict_status).not.toBe(
      before.versions[0].verdict_status,
    );
    const rules = after.findings.map(({ rule }) => rule);
    expect(rules).not.toContain('on-call-contact');
    expect(after.servers.map(row => row.errors_count)).toEqual([0, 0]);
  });

  it('follows the catalog’s groups, and only for those they concern', async () => {
    const { knex, ingest, evaluation, world } = await setup();
    await ingest(BILLING);
    await ingest('com.acme.x/orders', { governance: { owner: 'orders' } });
    expect(await trustOf(knex)).toBe('registered');
    expect(await trustOf(knex, 'com.acme.x/orders')).toBe('unverified');

    world.now = '2026-11-22T11:00:00.000Z';
    world.groups = new Set([PAYMENTS, 'group:default/orders']);
    expect(await evaluation.reevaluateAll()).toEqual(['com.acme.x/orders']);
    const [billing, orders] = await knex('servers').orderBy('name');
    expect(billing.evaluated_at).not.toBe(world.now);
    expect(orders).toMatchObject({
      evaluated_at: world.now,
      trust_level: 'registered',
    });
  });

  it('loses nothing while the catalog is away, and catches up', async () => {
    const { knex, ingest, evaluation, world } = await setup();
    await ingest(BILLING);
    world.groups = undefined;

    expect(await evaluation.reevaluateAll()).toEqual([]);
    expect(await ingest(BILLING)).toMatchObject({
      outcome: 'unchanged',
      trust: { level: 'registered' },
    });
    await ingest('com.acme.x/new');
    expect(await trustOf(knex, 'com.acme.x/new')).toBe('unverified');

    world.groups = new Set([PAYMENTS]);
    expect(await evaluation.reevaluateAll()).toEqual(['com.acme.x/new']);
    expect(await trustOf(knex, 'com.acme.x/new')).toBe('registered');
  });

  it('follows the clock', async () => {
    const until = '2026-11-22T12:00:00.000Z';
    const { knex, ingest, evaluation, world } = await setup({
      approvals: [
        { server: BILLING, major: '1', by: 'ada', reason: 'Reviewed', until },
      ],
    });
    await ingest(BILLING, { governance: { snapshot: SNAPSHOT } });
    await ingest('com.acme.x/other');
    expect(await trustOf(knex)).toBe('certified');
    expect(await knex('servers').pluck('expires_at')).toContain(until);
    expect(await evaluation.reevaluateExpired()).toEqual([]);

    world.now = '2026-11-22T12:00:01.000Z';
    expect(await evaluation.reevaluateExpired()).toEqual([BILLING]);
    expect(await trustOf(knex)).toBe('conformant');
    expect(await evaluation.reevaluateExpired()).toEqual([]);
    expect(await knex('servers').pluck('expires_at')).toEqual([null, null]);
  });

  it.each<[string, TrustLevel, TrustLevel]>([
    ['denials', 'blocked', 'registered'],
    ['allowlist', 'registered', 'blocked'],
  ])('follows the clock where %s run out', async (key, during, after) => {
    const until = '2026-11-22T12:00:00.000Z';
    const server = key === 'denials' ? BILLING : 'io.vendor/maps';
    const { knex, ingest, evaluation, world } = await setup({
      [key]: [{ server, by: 'ada', reason: 'For now', until }],
    });
    await ingest(server);
    expect(await trustOf(knex, server)).toBe(during);
    world.now = until;
    await evaluation.reevaluateExpired();
    const { expires_at } = await knex('servers').first('expires_at');
    world.now = '2026-11-22T12:00:01.000Z';
    await evaluation.reevaluateExpired();
    expect(await trustOf(knex, server)).toBe(after);
    expect([until, null]).toContain(expires_at);
  });

  it('leaves what others changed for when the catalog is there', async () => {
    const until = '2026-11-22T12:00:00.000Z';
    const { knex, ingest, evaluation, world } = await setup({
      denials: [
        { server: 'com.acme.x/b', by: 'ada', reason: 'For now', until },
      ],
    });
    const shared = { governance: withCredential('vault/billing') };
    await ingest('com.acme.x/a', shared);
    await ingest('com.acme.x/b', shared);
    expect(await queue(knex)).toEqual(['com.acme.x/a']);
    world.groups = undefined;
    world.now = '2026-11-22T12:00:01.000Z';

    expect(await evaluation.reevaluateExpired()).toEqual(['com.acme.x/b']);
    expect(await queue(knex)).toEqual(['com.acme.x/a']);
    expect(await trustOf(knex, 'com.acme.x/a')).toBe('registered');

    world.groups = new Set([PAYMENTS]);
    await evaluation.reevaluateExpired();
    expect(await queue(knex)).toEqual([]);
  });

  it('leaves the rest for another time when it is told to stop', async () => {
    const { knex, ingest, evaluation } = await setup();
    const shared = { governance: withCredential('vault/billing') };
    await ingest('com.acme.x/a', shared);
    await ingest('com.acme.x/b', shared);
    expect(await evaluation.reevaluateExpired(AbortSignal.abort())).toEqual([]);
    expect(await queue(knex)).toEqual(['com.acme.x/a']);
  });

  it('follows who shares a credential', async () => {
    const { knex, ingest, ingestion, evaluation } = await setup();
    const shared = 'credential-reference-shared';
    const [a, b, c] = ['a', 'b', 'c'].map(name => `com.acme.x/${name}`);
    await ingest(a, { governance: withCredential('vault/billing') });
    await ingest(c, { governance: withCredential('vault/other') });
    expect(await queue(knex)).toEqual([]);

    await ingest(b, { governance: withCredential('vault/billing') });
    expect(await rulesOf(knex, b)).toContain(shared);
    expect(await rulesOf(knex, a)).not.toContain(shared);
    expect(await queue(knex)).toEqual([a]);

    expect(await evaluation.reevaluateExpired()).toEqual([a]);
    expect(await rulesOf(knex, a)).toContain(shared);
    expect(await queue(knex)).toEqual([]);

    await ingestion.removeMissing('files', [`${a}.json`, `${c}.json`]);
    expect(await queue(knex)).toEqual([a]);
    expect(await evaluation.reevaluateExpired()).toEqual([a]);
    expect(await rulesOf(knex, a)).not.toContain(shared);
  });

  it('follows the type that most servers give a parameter', async () => {
    const { knex, ingest, evaluation } = await setup();
    const rule = 'parameter-type-consistent';
    const ingestWith = (name: string, type: string, version = '1.0.0') =>
      ingest(name, { version, governance: withParameter('customer_id', type) });
    await ingestWith('com.acme.x/a', 'integer');
    await ingestWith('com.acme.x/b', 'string');
    await ingestWith('com.acme.x/c', 'string');
    await evaluation.reevaluateExpired();
    expect(await rulesOf(knex, 'com.acme.x/a')).toContain(rule);
    expect(await rulesOf(knex, 'com.acme.x/b')).not.toContain(rule);
    const counts = await knex('fleet_parameters').orderBy('type');
    expect(counts.map(({ type, servers }) => [type, servers])).toEqual([
      ['integer', 1],
      ['string', 2],
    ]);

    await ingestWith('com.acme.x/a', 'string', '2.0.0');
    expect(await rulesOf(knex, 'com.acme.x/a')).not.toContain(rule);
    await evaluation.reevaluateExpired();
    await ingestWith('com.acme.x/d', 'boolean');
    expect(await rulesOf(knex, 'com.acme.x/d')).toContain(rule);
  });

  it('leaves the many alone when one more joins them', async () => {
    const { knex, ingest, evaluation } = await setup();
    const join = (index: number, parameter = 'customer_id') =>
      ingest(`com.acme.x/s${index}`, {
        governance: withParameter(parameter, 'string'),
      });
    for (let index = 0; index < 21; index += 1) {
      await join(index);
    }
    await evaluation.reevaluateExpired();
    await join(21);
    expect(await queue(knex)).toEqual([]);
    await join(22, 'invoice_id');
    expect(await queue(knex)).toEqual([]);
  }, 60_000);

  it('misses nothing when servers that touch each other come at once', async () => {
    const { knex, ingest, evaluation } = await setup();
    const names = Array.from(
      { length: 8 },
      (_, index) => `com.acme.x/s${index}`,
    );
    await Promise.all(
      names.map(name =>
        ingest(name, { governance: withCredential('vault/billing') }),
      ),
    );
    await evaluation.reevaluateExpired();
    expect(await queue(knex)).toEqual([]);
    for (const name of names) {
      const { verdict } = await knex('servers').where({ name }).first();
      const { findings }: Verdict = JSON.parse(verdict);
      const shared = findings.find(
        ({ rule }) => rule === 'credential-reference-shared',
      );
      expect(shared?.data.servers).toHaveLength(7);
    }
  });

  it('keeps a server in the queue that was noted again meanwhile', async () => {
    const { knex, ingest, evaluation, world } = await setup();
    await ingest(BILLING, { governance: withCredential('vault/billing') });
    await ingest('com.acme.x/b', {
      governance: withCredential('vault/billing'),
    });
    world.now = '2026-11-22T11:00:00.000Z';
    await Promise.all([
      evaluation.reevaluateExpired(),
      evaluation.reevaluateExpired(),
      ingest('com.acme.x/c', { governance: withCredential('vault/billing') }),
    ]);
    await evaluation.reevaluateExpired();
    expect(await queue(knex)).toEqual([]);
    const rows = await knex('servers').where({ name: BILLING });
    const { findings }: Verdict = JSON.parse(rows[0].verdict);
    const shared = findings.find(
      ({ rule }) => rule === 'credential-reference-shared',
    );
    expect(shared?.data.servers).toEqual(['com.acme.x/b', 'com.acme.x/c']);
  });

  it('leaves the rest of the backend its turns', async () => {
    const { ingest, evaluation } = await setup();
    const names = ['a', 'b', 'c', 'd'].map(name => `com.acme.x/${name}`);
    let turns = 0;
    const timer = setInterval(() => {
      turns += 1;
    }, 0);
    for (const name of names) {
      await ingest(name);
    }
    const ingesting = turns;
    await evaluation.reevaluate([...names, ...names]);
    clearInterval(timer);
    expect(ingesting).toBeGreaterThanOrEqual(names.length - 1);
    expect(turns - ingesting).toBeGreaterThanOrEqual(names.length * 2 - 1);
  });

  it('passes over what is gone', async () => {
    const { evaluation } = await setup();
    expect(await evaluation.reevaluate(['com.acme.x/gone'])).toEqual([]);
  });

  it('says of a server whose entity name is taken that it is', async () => {
    const { knex, ingest, evaluation } = await setup();
    await ingest(BILLING);
    await knex('servers').update({ name_held_by: 'url:https://x.example' });
    expect(await evaluation.reevaluate([BILLING])).toEqual([BILLING]);
    expect(await rulesOf(knex, BILLING)).toContain('entity-name-taken');
  });
});
