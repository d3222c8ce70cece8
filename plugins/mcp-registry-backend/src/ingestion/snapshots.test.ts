import { TestDatabases } from '@backstage/backend-test-utils';
import { createParseFinding, JsonObject } from 'mcp-governance';
import { applyDatabaseMigrations } from '../database';
import { dumpTables } from '../database/__testUtils__/dumpTables';
import { createEvaluationService } from '../evaluation';
import { getCapabilities } from '../services/queries/getCapabilities';
import {
  configOf,
  createTestRegistry,
  readOf,
  rulesetOf,
} from './__testUtils__/testRegistry';
import { ReadManifest } from './types';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

const tool = (name: string, properties: JsonObject = {}) => ({
  name,
  description: `Does what it is named after, for one invoice (${name}).`,
  inputSchema: { type: 'object', properties },
  annotations: { readOnlyHint: true },
});

const SNAPSHOT = {
  protocolVersion: '2025-11-25',
  instructions: 'Ask before you refund.',
  tools: [
    tool('get_invoice', {
      invoice_id: { type: 'string', description: 'Which invoice.' },
    }),
    tool('list_invoices', {
      limit: { type: 'integer', description: 'How many at most.' },
    }),
  ],
  prompts: [{ name: 'explain_invoice' }],
  resources: [{ uri: 'invoice://latest', name: 'Latest Invoice' }],
  resourceTemplates: [{ uriTemplate: 'invoice://{id}', name: 'Invoice' }],
};

const BESIDE = { governance: { snapshot: './snapshot.json' } };

const sent = (snapshot: object) => ({
  file: 'snapshot.json',
  text: JSON.stringify(snapshot),
});

describe.each(databases.eachSupportedId())('snapshots on %s', id => {
  async function setup() {
    const knex = await databases.init(id);
    await applyDatabaseMigrations(knex);
    return { knex, ...createTestRegistry(knex) };
  }

  it('are the same inline, beside the manifest and sent along, and stored once', async () => {
    const { knex, ingestion } = await setup();
    const names = ['a', 'b', 'c'].map(name => `com.acme.x/${name}`);
    await ingestion.ingest(
      readOf(
        { name: names[0], governance: { snapshot: SNAPSHOT } },
        { location: 'a' },
      ),
    );
    await ingestion.ingest(
      readOf(
        { name: names[1], ...BESIDE },
        {
          location: 'b',
          readSnapshot: async path => {
            expect(path).toBe('./snapshot.json');
            return { ok: true, snapshot: sent(SNAPSHOT) };
          },
        },
      ),
    );
    const reversed = { ...SNAPSHOT, tools: [...SNAPSHOT.tools].reverse() };
    await ingestion.ingest(
      readOf(
        { name: names[2], ...BESIDE },
        { location: 'c', snapshot: sent(reversed) },
      ),
    );

    const [snapshot, ...others] = await knex('snapshots').select();
    expect(others).toEqual([]);
    expect(snapshot.tools_count).toBe(2);
    expect(JSON.parse(snapshot.content)).not.toHaveProperty('protocolVersion');
    const servers = await knex('servers').orderBy('name');
    expect(servers.map(({ name }) => name)).toEqual(names);
    for (const server of servers) {
      expect(server).toMatchObject({
        snapshot_digest: snapshot.digest,
        protocol_version: '2025-11-25',
        tools_count: 2,
        prompts_count: 1,
        resources_count: 2,
      });
      expect(server.search_text).toContain('get_invoice');
      expect(server.search_text).toContain('explain_invoice');
      expect(server.search_text).toContain('latest invoice');
      expect(server.manifest).not.toContain('named after');
    }
    const capabilities = await knex('capabilities').orderBy('name_lower');
    expect(capabilities.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      'prompt explain_invoice',
      'tool get_invoice',
      'template Invoice',
      'resource Latest Invoice',
      'tool list_invoices',
    ]);
    const parameters = await knex('server_parameters')
      .where({ server_name: names[0] })
      .orderBy('parameter');
    expect(parameters.map(({ parameter, type }) => [parameter, type])).toEqual([
      ['invoice_id', 'string'],
      ['limit', 'integer'],
    ]);
    const shapes = await knex('server_parameter_shapes').select();
    expect(shapes.map(({ parameter }) => parameter).sort()).toEqual(
      names.flatMap(() => ['invoice_id', 'limit']).sort(),
    );
    expect(new Set(shapes.map(({ shape }) => shape)).size).toBe(2);
    const [version] = await knex('versions').select();
    expect(version.manifest).not.toContain('named after');
  });

  it('never change under a published version', async () => {
    const { knex, ingestion } = await setup();
    await ingestion.ingest(readOf({ governance: { snapshot: SNAPSHOT } }));
    const [{ digest }] = await knex('snapshots').select();
    const other = {
      ...SNAPSHOT,
      tools: [tool('get_invoice'), ...SNAPSHOT.tools.slice(1)],
    };

    const outcome = await ingestion.ingest(
      readOf({ governance: { snapshot: other } }),
    );
    expect(outcome).toMatchObject({
      outcome: 'refused',
      reason: 'version-immutable',
      message: expect.stringContaining(digest),
      findings: [{ data: { publishedSnapshot: digest } }],
    });
    const refused =
      outcome.outcome === 'refused' && outcome.findings[0].data.refusedSnapshot;
    expect(refused).not.toBe(digest);
    expect(outcome).toHaveProperty(
      'message',
      expect.stringContaining(String(refused)),
    );
    expect(await knex('snapshots').pluck('digest')).toEqual([digest]);

    expect(await ingestion.ingest(readOf())).toMatchObject({
      outcome: 'refused',
      findings: [{ data: { refusedSnapshot: 'none' } }],
    });
    expect(
      await ingestion.ingest(
        readOf({ version: '2.0.0', governance: { snapshot: other } }),
      ),
    ).toMatchObject({ outcome: 'created', trust: { level: 'conformant' } });
  });

  it('keep for each server what its digest leaves out', async () => {
    const { knex, options, ingestion, evaluation } = await setup();
    const rule = 'destructive-annotation';
    const [ours, theirs] = ['com.acme.x/ours', 'com.acme.x/theirs'];
    const publish = (name: string, annotations: JsonObject, protocol: string) =>
      ingestion.ingest(
        readOf(
          {
            name,
            governance: {
              snapshot: {
                protocolVersion: protocol,
                tools: [{ ...tool('delete_invoice'), annotations }],
              },
            },
          },
          { sourceId: 'publish', location: 'ci' },
        ),
      );
    const listBreaking = async () =>
      knex('findings')
        .where({ rule })
        .orderBy('server_name')
        .pluck('server_name');
    const judgeAnew = async () => {
      const ruleset = rulesetOf({ rules: { 'scope-unused': 'off' } });
      const changed = { ...options, config: configOf({ ruleset }) };
      await createEvaluationService(changed).reevaluateAll();
      await evaluation.reevaluateAll();
    };
    await publish(ours, {}, '2025-06-18');
    await publish(theirs, {}, '2025-06-18');
    expect(await listBreaking()).toEqual([ours, theirs]);

    const hinted = { destructiveHint: true };
    const outcome = await publish(ours, hinted, '2025-11-25');

    expect(outcome).toMatchObject({ outcome: 'unchanged' });
    expect(await knex('snapshots').select()).toHaveLength(1);
    expect(await listBreaking()).toEqual([theirs]);
    await judgeAnew();
    expect(await listBreaking()).toEqual([theirs]);
    const tools = async (name: string) => {
      const {
        tools: [first],
        protocolVersion,
      } = await getCapabilities(knex, { name });
      return [first.annotations, protocolVersion];
    };
    expect(await tools(ours)).toEqual([hinted, '2025-11-25']);
    expect(await tools(theirs)).toEqual([undefined, '2025-06-18']);

    await publish(ours, {}, '2025-11-25');
    expect(await listBreaking()).toEqual([ours, theirs]);
    await judgeAnew();
    expect(await listBreaking()).toEqual([ours, theirs]);
  });

  it('are judged anew where a source says what the digest leaves out', async () => {
    const { knex, ingestion } = await setup();
    const read = (annotations: JsonObject) =>
      ingestion.ingest(
        readOf(BESIDE, {
          readSnapshot: async () => ({
            ok: true,
            snapshot: sent({
              tools: [{ ...tool('delete_invoice'), annotations }],
            }),
          }),
        }),
      );
    const listRules = () => knex('findings').pluck('rule');
    await read({});
    expect(await listRules()).toContain('destructive-annotation');
    await read({ destructiveHint: true });
    expect(await listRules()).not.toContain('destructive-annotation');
    const before = await dumpTables(knex);
    await read({ destructiveHint: true });
    expect(await dumpTables(knex)).toEqual(before);
  });

  it('that cannot be had keep the manifest out, and what was there in', async () => {
    const { knex, ingestion } = await setup();
    const refusal = createParseFinding({
      problem: 'governance-path',
      document: 'manifest',
      data: { field: 'snapshot' },
    });
    const attempts: [Partial<ReadManifest>, object][] = [
      [{}, { rule: 'snapshot-not-sent' }],
      [
        { readSnapshot: async () => ({ ok: false, findings: [refusal] }) },
        { rule: 'governance-path' },
      ],
      [
        { snapshot: { file: 'snapshot.json', text: '{"tools": [' } },
        { document: 'snapshot' },
      ],
    ];
    for (const [provenance, finding] of attempts) {
      expect(await ingestion.ingest(readOf(BESIDE, provenance))).toMatchObject({
        outcome: 'rejected',
        findings: expect.arrayContaining([expect.objectContaining(finding)]),
      });
    }
    expect(await knex('servers').select()).toEqual([]);

    await ingestion.ingest(readOf(BESIDE, { snapshot: sent(SNAPSHOT) }));
    const before = await dumpTables(knex);
    await expect(
      ingestion.ingest(
        readOf(BESIDE, {
          readSnapshot: async () => {
            throw new Error('host away');
          },
        }),
      ),
    ).rejects.toThrow('host away');
    expect(await dumpTables(knex)).toEqual(before);
  });

  it('hold any tool at all', async () => {
    const { knex, ingestion } = await setup();
    const properties = Object.fromEntries([
      ['__proto__', { type: 'string' }],
      ['constructor', { type: 'integer' }],
      ['\u0000', { type: 'string' }],
      ['x'.repeat(300), { type: 'string' }],
      ['typed', { type: ['string', 'y'.repeat(300)] }],
      ['ok', { type: ['string', 'null'] }],
    ]);
    const text = JSON.stringify({
      tools: [
        tool('fine', properties),
        tool('\u0000\ud800', properties),
        { name: 'null_schema', inputSchema: null },
        { name: 'x'.repeat(5_000), description: 'y'.repeat(1_000_000) },
        { name: 'cyclic', inputSchema: { $ref: '#' } },
      ],
    });
    for (const name of ['com.acme.x/one', 'com.acme.x/two', 'com.acme.x/two']) {
      const outcome = await ingestion.ingest(
        readOf(
          { name },
          { location: name, snapshot: { file: 's.json', text } },
        ),
      );
      expect(['created', 'unchanged']).toContain(outcome.outcome);
    }
    for (const table of ['server_parameters', 'server_parameter_shapes']) {
      const stored = await knex(table)
        .where({ server_name: 'com.acme.x/one' })
        .orderBy('parameter')
        .pluck('parameter');
      expect(stored).toEqual(expect.arrayContaining(['constructor', 'ok']));
      for (const name of stored) {
        expect(name.length).toBeLessThanOrEqual(200);
      }
    }
  });
});
