import { resolve } from 'node:path';
import { mockCredentials, TestDatabases } from '@backstage/backend-test-utils';
import Ajv from 'ajv';
import { Knex } from 'knex';
import { createManifestSchema } from 'mcp-governance';
import { parse } from 'yaml';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { RegistryConfig } from '../config/types';
import { applyDatabaseMigrations } from '../database';
import { createEvaluationService } from '../evaluation';
import {
  BILLING,
  createTestRegistry,
  readOf,
  rulesetOf,
} from '../ingestion/__testUtils__/testRegistry';
import { FileSourceReader } from '../sources/FileSourceReader';
import { KnexSourceStore } from '../sources/KnexSourceStore';
import { SourceRunner } from '../sources/SourceRunner';
import { setVersionStatus } from '../versions';
import { DefaultRegistryApiService } from './DefaultRegistryApiService';
import { OFFICIAL_KEY, renderPage } from './render';
import { EntryFilter } from './types';

// Two engines on a machine that runs more than this.
jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });
const call = { credentials: mockCredentials.none() };
const root = resolve(__dirname, '../../../..');
const isValid = new Ajv({ allErrors: true }).compile(createManifestSchema());

const pageSchema = z.object({
  servers: z.array(
    z.object({
      server: z.looseObject({ name: z.string(), version: z.string() }),
      _meta: z.object({
        [OFFICIAL_KEY]: z.strictObject({
          status: z.enum(['active', 'deprecated', 'deleted']),
          statusMessage: z.string().max(500).optional(),
          statusChangedAt: z.iso.datetime(),
          publishedAt: z.iso.datetime(),
          updatedAt: z.iso.datetime(),
          isLatest: z.boolean(),
        }),
      }),
    }),
  ),
});

async function list(
  database: Knex,
  filter: EntryFilter = {},
  api: Partial<RegistryConfig['registryApi']> = {},
) {
  const service = new DefaultRegistryApiService({
    database,
    config: {
      ...{ enabled: true, anonymous: true, minimumTrust: 'registered' },
      ...api,
    },
  });
  const page = await service.listEntries({ filter, limit: 100 }, call);
  const { servers } = pageSchema.parse(
    JSON.parse(renderPage(page, filter, {})),
  );
  return servers.map(({ server, _meta: meta }) => ({
    server,
    name: `${server.name} ${server.version}`,
    ...meta[OFFICIAL_KEY],
  }));
}

/** The groups of the sample organization. */
function listGroups(): Set<string> {
  const text = readFileSync(resolve(root, 'examples/org/groups.yaml'), 'utf8');
  const names = text.split(/^---$/m).flatMap(each => {
    const group: { metadata?: { name?: string } } | null = parse(each);
    return group?.metadata?.name ?? [];
  });
  return new Set(names.map(name => `group:default/${name}`));
}

describe.each(databases.eachSupportedId())('the registry API on %s', id => {
  async function setup(config: Partial<RegistryConfig> = {}) {
    const knex = await databases.init(id);
    await applyDatabaseMigrations(knex);
    return { knex, ...createTestRegistry(knex, config) };
  }

  it('shows the sample fleet in the official shape', async () => {
    const { knex, options, ingestion, evaluation, world } = await setup({
      ruleset: rulesetOf({
        errorShapes: { 'acme-problem': { type: 'object' } },
        loggingShapes: { 'acme-log': { type: 'object' } },
      }),
      allowlist: [
        { server: 'com.mapforge/geocoding', by: 'tomas', reason: 'Needed' },
      ],
    });
    world.groups = listGroups();
    const runner = new SourceRunner({
      store: new KnexSourceStore(options),
      ingestion,
      logger: options.logger,
    });
    const schedule = { frequency: { hours: 1 }, timeout: { hours: 1 } };
    const path = resolve(root, 'examples/fleet');
    const include = ['**/server.yaml', '**/server.json'];
    const source = { id: 'fleet', path, include, schedule };
    const reader = new FileSourceReader(source, options.config.limits);
    await runner.run(reader, new AbortController().signal);
    await evaluation.reevaluateAll();

    const rows: { name: string; trust_rank: number }[] = await knex(
      'servers',
    ).select('name', 'trust_rank');
    const allowed = rows
      .filter(row => row.trust_rank >= 2)
      .map(row => row.name)
      .sort();
    const latest = await list(knex, { version: 'latest' });
    expect(latest.map(({ server }) => server.name)).toEqual(allowed);
    expect(latest.length).toBeGreaterThan(15);
    const all = await list(knex);
    expect(all.length).toBeGreaterThan(latest.length);
    for (const { server } of all) {
      expect(isValid(server) ? [] : isValid.errors).toEqual([]);
      expect(JSON.stringify(server)).not.toContain('governance');
    }
    const billing = await list(knex, { search: 'billing', version: 'latest' });
    expect(billing.map(({ server }) => server.name)).toContain(
      'com.acme.payments/billing',
    );
  });

  it('hides a major that is denied, and all versions until their owner is found', async () => {
    const { knex, options, ingestion, evaluation, world } = await setup();
    const { groups } = world;
    world.groups = new Set(['group:default/others']);
    for (const version of ['1.0.0', '2.0.0']) {
      await ingestion.ingest(readOf({ version }, { location: version }));
    }
    const both = [`${BILLING} 1.0.0`, `${BILLING} 2.0.0`];
    const names = async () => (await list(knex)).map(({ name }) => name);
    expect(await names()).toEqual([]);
    world.groups = groups;
    await evaluation.reevaluateAll();
    expect(await names()).toEqual(both);

    const denials = [
      { server: BILLING, major: '1', by: 'ines', reason: 'Leaks' },
    ];
    const denying = createEvaluationService({
      ...options,
      config: { ...options.config, denials },
    });
    await denying.reevaluateAll();
    expect(await names()).toEqual(both.slice(1));
    await evaluation.reevaluateAll();
    expect(await names()).toEqual(both);
  });

  it('tells when a status has changed, and what has changed since', async () => {
    const { knex, options, ingestion, world } = await setup();
    const start = world.now;
    await ingestion.ingest(readOf({ version: '1.0.0' }, { location: 'a' }));
    world.now = '2026-11-22T11:00:00.000Z';
    await ingestion.ingest(readOf({ version: '1.1.0' }, { location: 'b' }));
    expect(await list(knex)).toMatchObject([
      { publishedAt: start, statusChangedAt: start, isLatest: false },
      { publishedAt: world.now, updatedAt: world.now, isLatest: true },
    ]);
    const setStatus = async (
      version: string,
      status: 'deprecated' | 'deleted' | 'active',
    ) =>
      setVersionStatus(options, {
        server: BILLING,
        version,
        request: { status, reason: 'Replaced' },
        by: { principal: 'user:default/ines' },
        authorize() {},
      });
    world.now = '2026-11-22T12:00:00.000Z';
    await setStatus('1.0.0', 'deprecated');
    const updatedSince = world.now;
    expect(await list(knex, { updatedSince })).toMatchObject([
      { status: 'deprecated', statusChangedAt: world.now },
      { status: 'active', statusChangedAt: '2026-11-22T11:00:00.000Z' },
    ]);
    world.now = '2026-11-22T13:00:00.000Z';
    await setStatus('1.0.0', 'deleted');
    await setStatus('1.1.0', 'deleted');
    expect(await list(knex)).toEqual([]);
    expect(await list(knex, { updatedSince: world.now })).toMatchObject([
      { status: 'deleted', isLatest: false },
      { status: 'deleted', isLatest: false },
    ]);
    expect(
      await list(knex, { includeDeleted: true }, { minimumTrust: 'certified' }),
    ).toEqual([]);
    await setStatus('1.0.0', 'active');
    expect(await list(knex)).toMatchObject([
      { name: `${BILLING} 1.0.0`, isLatest: true },
    ]);
    world.now = '2026-11-22T14:00:00.000Z';
    expect(await list(knex, { updatedSince: world.now })).toEqual([]);
  });

  it('shows nothing of a version that no client could ask for', async () => {
    const { knex, ingestion } = await setup();
    await ingestion.ingest(readOf({ version: '^1.0.0' }));
    expect(await knex('versions').pluck('version')).toEqual(['^1.0.0']);
    expect(await list(knex, { includeDeleted: true })).toEqual([]);
  });
});
