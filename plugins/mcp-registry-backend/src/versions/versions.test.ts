import { TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { GovernanceDeprecation, Verdict } from 'mcp-governance';
import { RegistryConfig } from '../config/types';
import { applyDatabaseMigrations } from '../database';
import { dumpTables } from '../database/__testUtils__/dumpTables';
import { createEvaluationService } from '../evaluation';
import {
  BILLING,
  createTestRegistry,
  readOf,
  rulesetOf,
} from '../ingestion/__testUtils__/testRegistry';
import { getCapabilities } from '../services/queries/getCapabilities';
import { listProjected } from '../services/queries/listProjected';
import { getFindings } from '../services/queries/getFindings';
import { getVersion, listVersions } from '../services/queries/listVersions';
import { getChangelog } from '../services/queries/versions/getChangelog';
import { getDiff } from '../services/queries/versions/getDiff';
import { grantWaiver, setVersionStatus, withdrawWaiver } from '.';

// Two engines on a machine that runs more than this.
jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

const by = { principal: 'user:default/ines' };

const text = { type: 'string', description: 'Number of the invoice.' };

/** What tools ask for: `id` and whatever else is named. */
const snapshotOf = (...required: string[]) => ({
  tools: [
    {
      name: 'get_invoice',
      description: 'Reads one invoice with its positions.',
      annotations: { readOnlyHint: true },
      inputSchema: {
        type: 'object',
        properties: Object.fromEntries(
          ['id', ...required].map(name => [name, text]),
        ),
        required: ['id', ...required],
      },
    },
  ],
});

describe.each(databases.eachSupportedId())('versions on %s', id => {
  async function setup(config: Partial<RegistryConfig> = {}) {
    const knex = await databases.init(id);
    await applyDatabaseMigrations(knex);
    const registry = createTestRegistry(knex, config);
    const bring = (sourceId: string) => (version: string, snapshot: object) =>
      registry.ingestion.ingest(
        readOf(
          {
            version,
            governance: { snapshot: JSON.parse(JSON.stringify(snapshot)) },
          },
          { sourceId, location: `${version}.json` },
        ),
      );
    const { ruleset } = registry.options.config;
    const options = ruleset.compatibility;
    return {
      knex,
      ...registry,
      publish: bring('publish'),
      read: bring('files'),
      compatibilityOf: async (version: string) => {
        const found = await getVersion(knex, { name: BILLING, version });
        return found.compatibility;
      },
      setStatus: (
        version: string,
        status: 'active' | 'deprecated' | 'deleted',
        more = {},
      ) =>
        setVersionStatus(registry.options, {
          ...{ server: BILLING, version, by },
          request: { status, reason: 'Replaced', ...more },
          authorize: () => {},
        }),
      diff: (query = {}) => getDiff(knex, { name: BILLING, options, ...query }),
      changelog: (query = {}) =>
        getChangelog(knex, { name: BILLING, options, ...query }),
    };
  }

  const verdictOf = async (knex: Knex): Promise<Verdict> => {
    const { verdict } = await knex('servers').where({ name: BILLING }).first();
    return JSON.parse(verdict);
  };

  it('refuses to publish a break under a minor version, and says which is right', async () => {
    const { knex, publish } = await setup();
    await publish('1.4.0', snapshotOf());
    const before = await dumpTables(knex);
    const refused = await publish('1.5.0', snapshotOf('currency'));
    expect(refused).toMatchObject({
      outcome: 'refused',
      reason: 'incompatible',
      message: expect.stringContaining('Publish it as 2.0.0.'),
      compatibility: {
        baseline: '1.4.0',
        declaredBump: 'minor',
        requiredBump: 'major',
        suggestedVersion: '2.0.0',
      },
    });
    const found = refused.outcome === 'refused' ? refused.findings : [];
    expect(found).toContainEqual(
      expect.objectContaining({
        level: 'error',
        impact: 'breaking',
        tool: 'get_invoice',
        witness: expect.objectContaining({ id: expect.any(String) }),
      }),
    );
    const { audit_events: events, ...after } = await dumpTables(knex);
    const { audit_events: earlier, ...stored } = before;
    expect(after).toEqual(stored);
    expect(events.slice(earlier.length)).toEqual([
      expect.objectContaining({
        event: 'version-refused',
        outcome: 'refused',
        version: '1.5.0',
        after: expect.stringContaining('"requiredBump":"major"'),
      }),
    ]);

    expect(await publish('2.0.0', snapshotOf('currency'))).toMatchObject({
      outcome: 'created',
      verdict: { compatibility: { baseline: '1.4.0', covered: true } },
    });
    expect(await publish('2.0.0', snapshotOf())).toMatchObject({
      reason: 'version-immutable',
    });
  });

  it('refuses a tool that is listed twice, and keeps what it left out', async () => {
    const { knex, publish, diff } = await setup();
    await publish('1.4.0', snapshotOf());
    const [tool] = snapshotOf('currency').tools;
    const twice = { tools: [...snapshotOf().tools, tool] };
    expect(await publish('1.5.0', twice)).toMatchObject({
      outcome: 'refused',
      reason: 'incompatible',
      findings: expect.arrayContaining([
        expect.objectContaining({ rule: 'name-listed-twice', level: 'error' }),
      ]),
    });
    await publish('2.0.0', twice);
    const found = await diff({ from: '1.4.0', to: '2.0.0' });
    expect(found).toMatchObject({ requiredBump: 'major' });
    const stored = await getCapabilities(knex, { name: BILLING });
    expect(stored.duplicates).toEqual([
      {
        list: 'tools',
        name: tool.name,
        definitions: [expect.stringMatching(/^sha256:/)],
      },
    ]);
  });

  it('takes a break that the owner accepted beside the manifest, and says so', async () => {
    const { knex, publish, ingestion } = await setup();
    await publish('1.4.0', snapshotOf());
    const refused = await publish('1.5.0', snapshotOf('currency'));
    const found = refused.outcome === 'refused' ? refused.findings : [];
    const waivers = found
      .filter(({ rule }) => rule === 'input-required-property-added')
      .map(({ fingerprint }) => ({
        fingerprint,
        reason: 'Only our own job called it.',
        grantedBy: 'user:default/ada',
      }));
    const read = readOf(
      {
        version: '1.5.0',
        governance: {
          snapshot: JSON.parse(JSON.stringify(snapshotOf('currency'))),
        },
      },
      { sourceId: 'publish', location: '1.5.0.json' },
    );
    expect(await ingestion.ingest({ ...read, waivers })).toMatchObject({
      outcome: 'created',
      verdict: { compatibility: { covered: true } },
    });
    const { waived } = await getFindings(knex, { name: BILLING });
    expect(waived).toMatchObject([
      {
        rule: 'input-required-property-added',
        waiver: { where: 'manifest', reason: 'Only our own job called it.' },
      },
    ]);
  });

  it('takes a break where the policy only warns, or nothing is compared', async () => {
    for (const level of ['warning', 'off']) {
      const ruleset = rulesetOf({ compatibility: { level } });
      const { publish } = await setup({ ruleset });
      await publish('1.0.0', snapshotOf());
      expect(await publish('1.1.0', snapshotOf('currency'))).toMatchObject({
        outcome: 'created',
      });
    }
  });

  it('compares a fix with what it repairs, and what it is published below', async () => {
    const { publish, compatibilityOf, knex } = await setup();
    await publish('1.4.0', snapshotOf());
    await publish('2.0.0', snapshotOf('currency'));
    expect(await publish('1.4.1', snapshotOf('currency'))).toMatchObject({
      reason: 'incompatible',
      compatibility: { baseline: '1.4.0', suggestedVersion: '3.0.0' },
    });
    await publish('1.4.1', snapshotOf());
    expect(await compatibilityOf('1.4.1')).toMatchObject({
      baseline: '1.4.0',
      declaredBump: 'patch',
      requiredBump: 'none',
      covered: true,
    });
    // It stands between the two now.
    expect(await compatibilityOf('2.0.0')).toMatchObject({ baseline: '1.4.1' });
    expect((await verdictOf(knex)).compatibility?.baseline).toBe('1.4.1');
    const versions = await listVersions(knex, BILLING);
    expect(
      versions.map(each => [each.version, each.latest, each.latestOfMajor]),
    ).toEqual([
      ['2.0.0', true, true],
      ['1.4.1', false, true],
      ['1.4.0', false, false],
    ]);
  });

  it('stores what a source shows, whatever its order, and lets the verdict fail', async () => {
    const { read, knex, compatibilityOf } = await setup();
    await read('1.1.0', snapshotOf('currency'));
    expect((await verdictOf(knex)).status).not.toBe('fail');
    await read('1.0.0', snapshotOf());
    const verdict = await verdictOf(knex);
    expect(verdict.status).toBe('fail');
    expect(verdict.findings.map(({ rule }) => rule)).toContain(
      'version-bump-too-small',
    );
    expect(await compatibilityOf('1.1.0')).toMatchObject({
      baseline: '1.0.0',
      covered: false,
      suggestedVersion: '2.0.0',
    });
    const { verdict: status } = await getVersion(knex, {
      name: BILLING,
      version: '1.1.0',
    });
    expect(status).toBe('fail');
    expect(await compatibilityOf('1.0.0')).toBeUndefined();
  });

  it('says of a baseline that cannot be read that nothing is decided', async () => {
    const { read, knex, evaluation } = await setup();
    await read('1.0.0', snapshotOf());
    await read('1.1.0', snapshotOf());
    for (const manifest of ['{', '{"manifest":{}}']) {
      await knex('versions').where({ version: '1.0.0' }).update({ manifest });
      await evaluation.reevaluate([BILLING]);
      expect(await verdictOf(knex)).toMatchObject({
        status: 'unknown',
        findings: expect.arrayContaining([
          expect.objectContaining({
            rule: 'baseline-unreadable',
            undecided: true,
            data: { baseline: '1.0.0' },
          }),
        ]),
      });
    }
  });

  it('holds nothing known of a broken snapshot against anybody', async () => {
    const { read, knex, evaluation, diff } = await setup();
    await read('1.0.0', snapshotOf());
    await read('1.1.0', snapshotOf('currency'));
    const { snapshot_digest: digest } = await knex('versions')
      .where({ version: '1.0.0' })
      .first();
    for (const content of ['[', '{"tools":[null]}', '{"tools":{}}']) {
      await knex('snapshots').where({ digest }).update({ content });
      await evaluation.reevaluate([BILLING]);
      const { compatibility, findings } = await verdictOf(knex);
      expect(compatibility).toMatchObject({ impact: 'undecided' });
      expect(findings.some(({ undecided }) => undecided)).toBe(true);
      expect(await diff()).toMatchObject({ requiredBump: null });
    }
  });

  it('follows the status of versions', async () => {
    const { publish, setStatus, knex, compatibilityOf, world } = await setup();
    await publish('1.0.0', snapshotOf());
    await publish('1.1.0', snapshotOf());
    await publish('1.2.0', snapshotOf());
    await publish('2.0.0', snapshotOf('currency'));
    const sequence = async () =>
      Number((await knex('change_counter').first()).value);

    const start = await sequence();
    await setStatus('1.2.0', 'deprecated', {
      message: 'Use 2.0.0',
      sunsetAt: '2027-03-31',
    });
    await setStatus('1.2.0', 'deprecated', {
      message: 'Use 2.0.0',
      sunsetAt: '2027-03-31',
    });
    expect(
      await getVersion(knex, { name: BILLING, version: '1.2.0' }),
    ).toMatchObject({
      status: 'deprecated',
      statusMessage: 'Use 2.0.0',
      sunsetAt: '2027-03-31T23:59:59.999Z',
      latestOfMajor: false,
    });
    expect(await sequence()).toBe(start + 1);
    expect(await compatibilityOf('2.0.0')).toMatchObject({ baseline: '1.2.0' });
    expect(
      world.audited.filter(({ event }) => event === 'version-status-changed'),
    ).toEqual([
      expect.objectContaining({
        principal: by.principal,
        version: '1.2.0',
        before: { status: 'active' },
        after: {
          status: 'deprecated',
          message: 'Use 2.0.0',
          sunsetAt: '2027-03-31T23:59:59.999Z',
        },
        reason: 'Replaced',
      }),
    ]);

    await setStatus('1.2.0', 'deleted');
    expect(await compatibilityOf('2.0.0')).toMatchObject({ baseline: '1.1.0' });
    await setStatus('2.0.0', 'deleted');
    const projected = await listProjected(knex, {});
    expect(projected.items).toMatchObject([{ version: '1.1.0', tools: 1 }]);
    const [row] = await knex('servers');
    expect(row).toMatchObject({
      latest_version: '1.1.0',
      latest_status: 'active',
    });
    expect(await knex('server_parameters').pluck('parameter')).toEqual(['id']);

    await setStatus('1.1.0', 'deleted');
    await setStatus('1.0.0', 'deleted');
    expect((await listProjected(knex, {})).items).toMatchObject([
      { version: undefined, trustLevel: 'unverified' },
    ]);
    expect(await knex('versions').where({ latest: true })).toEqual([]);
    await setStatus('2.0.0', 'active');
    expect((await listProjected(knex, {})).items).toMatchObject([
      { version: '2.0.0', trustLevel: row.trust_level },
    ]);
    await expect(setStatus('9.9.9', 'deleted')).rejects.toThrow(/no version/);
    await expect(
      setStatus('2.0.0', 'active', { sunsetAt: '2027-01-01' }),
    ).rejects.toThrow(/sunset/);
    await expect(
      setStatus('2.0.0', 'deprecated', { sunsetAt: 'soon' }),
    ).rejects.toThrow(/not a date/);
  });

  describe('whose manifest declares it deprecated', () => {
    async function setupDeclared() {
      const setting = await setup();
      const { knex, ingestion, world } = setting;
      const declare =
        (sourceId: string) =>
        (version: string, deprecated?: GovernanceDeprecation) =>
          ingestion.ingest(
            readOf(
              { version, governance: { snapshot: snapshotOf(), deprecated } },
              { sourceId, location: `${version}.json` },
            ),
          );
      return {
        ...setting,
        declare: declare('files'),
        publishDeclared: declare('publish'),
        statusOf: async (version: string) => {
          const found = await getVersion(knex, { name: BILLING, version });
          const { status, statusMessage, sunsetAt, latest } = found;
          return { status, statusMessage, sunsetAt, latest };
        },
        audited: () =>
          world.audited.flatMap(({ event, principal, before, after, reason }) =>
            event === 'version-status-changed'
              ? [{ principal, before, after, reason }]
              : [],
          ),
        announced: async () =>
          (await knex('changes').where({ kind: 'version-status-changed' }))
            .length,
      };
    }

    const retired = { message: 'Use 2.0.0', sunset: '2027-03-31' };
    const shown = {
      status: 'deprecated',
      statusMessage: 'Use 2.0.0',
      sunsetAt: '2027-03-31T23:59:59.999Z',
    };
    const state = {
      status: 'deprecated',
      message: 'Use 2.0.0',
      sunsetAt: '2027-03-31T23:59:59.999Z',
    };
    const active = {
      status: 'active',
      statusMessage: undefined,
      sunsetAt: undefined,
    };

    it('is so from the start, and passes the badge on', async () => {
      const { knex, declare, statusOf, audited, announced } =
        await setupDeclared();
      await declare('2.0.0', retired);
      expect(await statusOf('2.0.0')).toEqual({ ...shown, latest: true });
      expect(audited()).toEqual([
        {
          principal: 'source:files',
          before: { status: 'active' },
          after: state,
          reason: 'Its manifest declares it deprecated',
        },
      ]);
      expect(await announced()).toBe(1);
      await declare('1.0.0');
      expect(await statusOf('2.0.0')).toEqual({ ...shown, latest: false });
      expect(await knex('servers').first('latest_version')).toEqual({
        latest_version: '1.0.0',
      });
      expect(await announced()).toBe(1);
    });

    it('follows it from reading to reading, under the same contract', async () => {
      const { knex, publishDeclared, statusOf, audited, announced } =
        await setupDeclared();
      await publishDeclared('1.0.0');
      await publishDeclared('1.1.0');
      const server = () =>
        knex('servers').first('latest_version', 'latest_status');
      const start = await server();
      expect(await announced()).toBe(0);

      expect(await publishDeclared('1.1.0', retired)).not.toMatchObject({
        outcome: 'refused',
      });
      expect(await statusOf('1.1.0')).toEqual({ ...shown, latest: false });
      expect(await statusOf('1.0.0')).toEqual({ ...active, latest: true });
      expect((await server()).latest_version).toBe('1.0.0');

      const sooner = { ...retired, sunset: '2027-01-31' };
      await publishDeclared('1.1.0', sooner);
      await publishDeclared('1.1.0', sooner);
      expect(await statusOf('1.1.0')).toMatchObject({
        sunsetAt: '2027-01-31T23:59:59.999Z',
      });
      expect(await announced()).toBe(2);

      await publishDeclared('1.1.0');
      expect(await statusOf('1.1.0')).toEqual({ ...active, latest: true });
      expect(await statusOf('1.0.0')).toEqual({ ...active, latest: false });
      expect(await server()).toEqual(start);
      expect(await announced()).toBe(3);
      expect(audited().at(-1)).toEqual({
        principal: 'source:publish',
        before: { ...state, sunsetAt: '2027-01-31T23:59:59.999Z' },
        after: { status: 'active' },
        reason: 'Its manifest no longer declares it deprecated',
      });
    });

    it('stays what a person made it', async () => {
      const { declare, setStatus, statusOf, announced } = await setupDeclared();
      await declare('1.0.0', retired);
      await setStatus('1.0.0', 'active');
      await declare('1.0.0', { message: 'Really' });
      expect(await statusOf('1.0.0')).toEqual({ ...active, latest: true });

      await declare('1.1.0');
      await setStatus('1.1.0', 'deprecated', { message: 'Broken' });
      await declare('1.1.0', retired);
      await declare('1.1.0');
      expect(await statusOf('1.1.0')).toMatchObject({
        status: 'deprecated',
        statusMessage: 'Broken',
      });

      await declare('1.2.0');
      await setStatus('1.2.0', 'active');
      await declare('1.2.0', retired);
      expect(await statusOf('1.2.0')).toEqual({ ...active, latest: true });

      await declare('1.3.0', retired);
      await setStatus('1.3.0', 'deleted');
      await declare('1.3.0', { message: 'Really' });
      expect(await statusOf('1.3.0')).toMatchObject({ status: 'deleted' });
      expect(await announced()).toBe(6);
    });

    it('has no sunset where that is no date, and a finding', async () => {
      const { knex, declare, statusOf } = await setupDeclared();
      await declare('1.0.0', { message: 'Use 2.0.0', sunset: 'soon' });
      expect(await statusOf('1.0.0')).toEqual({
        ...shown,
        sunsetAt: undefined,
        latest: true,
      });
      expect((await verdictOf(knex)).findings).toContainEqual(
        expect.objectContaining({ rule: 'governance-date', level: 'error' }),
      );
    });
  });

  it('keeps a server whose versions are all deleted, also when it is read again', async () => {
    const { read, setStatus, knex, options } = await setup();
    await read('1.0.0', snapshotOf());
    await setStatus('1.0.0', 'deleted');
    await knex('source_items').update({
      content_digest: '',
      manifest_sha256: null,
    });
    const again = createTestRegistry(knex, options.config);
    expect(await read('1.0.0', snapshotOf())).toMatchObject({
      outcome: 'unchanged',
    });
    await again.evaluation.reevaluate([BILLING]);
    expect(
      await knex('servers').first('latest_version', 'trust_level'),
    ).toEqual({
      latest_version: null,
      trust_level: 'unverified',
    });
  });

  it('accepts findings until that runs out, with the same effect everywhere', async () => {
    const { read, knex, options, evaluation, world } = await setup();
    await read('1.0.0', snapshotOf());
    await read('1.1.0', snapshotOf('currency'));
    const failing = (await verdictOf(knex)).findings.find(
      ({ messageId, rule }) =>
        rule !== 'version-bump-too-small' &&
        messageId !== undefined &&
        rule.startsWith('input-'),
    );
    const request = {
      server: BILLING,
      fingerprint: failing?.fingerprint ?? '',
      reason: 'Nobody calls it yet',
      expires: '2026-12-01',
    };
    await grantWaiver(options, request, by);
    await evaluation.reevaluateExpired();
    const passed = await verdictOf(knex);
    expect(passed.status).not.toBe('fail');
    expect(passed.compatibility).toMatchObject({ covered: true });
    expect((await getFindings(knex, { name: BILLING })).waived).toMatchObject([
      {
        fingerprint: request.fingerprint,
        witness: expect.anything(),
        waiver: {
          id: expect.any(String),
          reason: 'Nobody calls it yet',
          grantedBy: by.principal,
          expires: '2026-12-01T23:59:59.999Z',
          where: 'registry',
        },
      },
    ]);
    await expect(grantWaiver(options, request, by)).rejects.toThrow(/already/);
    await expect(
      grantWaiver(options, { ...request, expires: '2020-01-01' }, by),
    ).rejects.toThrow(/over already/);
    await expect(
      grantWaiver(options, { ...request, server: 'com.acme/none' }, by),
    ).rejects.toThrow(/no server/);

    expect(await evaluation.reevaluateExpired()).toEqual([]);
    world.now = '2026-12-02T00:00:00.000Z';
    expect(await evaluation.reevaluateExpired()).toEqual([BILLING]);
    expect((await verdictOf(knex)).status).toBe('fail');
    expect((await getFindings(knex, { name: BILLING })).waived).toEqual([]);

    const second = await grantWaiver(
      options,
      { ...request, expires: undefined },
      by,
    );
    await evaluation.reevaluateExpired();
    expect((await verdictOf(knex)).status).not.toBe('fail');
    world.now = '2026-12-02T00:00:01.000Z';
    await withdrawWaiver(options, { id: second, reason: 'Somebody does' }, by);
    await evaluation.reevaluateExpired();
    expect((await verdictOf(knex)).status).toBe('fail');
    expect(
      world.audited.flatMap(({ event, reason }) =>
        event.startsWith('waiver-') ? [[event, reason]] : [],
      ),
    ).toEqual([
      ['waiver-granted', 'Nobody calls it yet'],
      ['waiver-granted', 'Nobody calls it yet'],
      ['waiver-withdrawn', 'Somebody does'],
    ]);
  });

  it('follows what the owner accepts in the manifest', async () => {
    const { read, knex, ingestion, compatibilityOf, evaluation, world } =
      await setup();
    await read('1.0.0', snapshotOf());
    await read('1.1.0', snapshotOf('currency'));
    await read('1.2.0', snapshotOf('currency'));
    const found = await getDiff(knex, {
      ...{ name: BILLING, from: '1.0.0', to: '1.1.0' },
      options: rulesetOf().compatibility,
    });
    const waivers = found.findings.map(({ fingerprint }) => ({
      fingerprint,
      reason: 'Nobody calls it yet',
      grantedBy: 'user:default/olga',
      expires: '2026-12-01',
    }));
    expect(await compatibilityOf('1.1.0')).toMatchObject({ covered: false });
    const accepting = readOf(
      {
        version: '1.2.0',
        governance: { snapshot: snapshotOf('currency'), waivers },
      },
      { location: '1.2.0.json' },
    );
    await ingestion.ingest(accepting);
    expect(await compatibilityOf('1.1.0')).toMatchObject({ covered: true });
    world.now = '2026-12-02T00:00:00.000Z';
    await evaluation.reevaluateExpired();
    expect(await compatibilityOf('1.1.0')).toMatchObject({ covered: false });
  });

  it('says where a finding is accepted', async () => {
    const { knex, ingestion } = await setup();
    const bare = { snapshot: snapshotOf(), support: {} };
    await ingestion.ingest(readOf({ governance: bare }));
    const [finding] = (await verdictOf(knex)).findings;
    const { fingerprint } = finding;
    const waiver = { reason: 'Not yet', grantedBy: 'user:default/olga' };
    const waivers = [{ fingerprint, ...waiver }];
    await ingestion.ingest(readOf({ governance: { ...bare, waivers } }));
    expect((await getFindings(knex, { name: BILLING })).waived).toMatchObject([
      { fingerprint, waiver: { ...waiver, where: 'manifest' } },
    ]);
  });

  it('follows what app-config accepts', async () => {
    const bare = readOf({
      governance: { snapshot: snapshotOf(), support: {} },
    });
    const { knex, ingestion, options } = await setup();
    await ingestion.ingest(bare);
    const before = await verdictOf(knex);
    const [{ fingerprint }] = before.findings;
    const given = { reason: 'Not yet', grantedBy: 'user:default/ines' };
    const waivers = [{ server: BILLING, fingerprint, ...given }];
    const config = { ...options.config, waivers };
    await createEvaluationService({ ...options, config }).reevaluateAll();
    const { waived } = await getFindings(knex, {
      name: BILLING,
      configured: waivers,
    });
    expect(waived).toMatchObject([
      { fingerprint, waiver: { ...given, where: 'app-config' } },
    ]);
    expect((await verdictOf(knex)).findings).toHaveLength(
      before.findings.length - 1,
    );
  });

  it('lets a waived break be published', async () => {
    const { publish, options, compatibilityOf } = await setup();
    await publish('1.0.0', snapshotOf());
    const refused = await publish('1.1.0', snapshotOf('currency'));
    const findings = refused.outcome === 'refused' ? refused.findings : [];
    for (const { rule, fingerprint } of findings) {
      if (rule !== 'version-bump-too-small') {
        const reason = 'Nobody calls it yet';
        await grantWaiver(
          options,
          { server: BILLING, fingerprint, reason },
          by,
        );
      }
    }
    expect(await publish('1.1.0', snapshotOf('currency'))).toMatchObject({
      outcome: 'created',
      verdict: { compatibility: { covered: true } },
    });
    expect(await compatibilityOf('1.1.0')).toMatchObject({ covered: true });
  });

  it('tells what changed between any two versions', async () => {
    const { publish, diff, changelog } = await setup();
    await publish('1.0.0', snapshotOf());
    await publish('2.0.0', snapshotOf('currency'));
    await publish('1.0.1', snapshotOf());
    expect(await diff()).toMatchObject({
      from: '1.0.1',
      to: '2.0.0',
      declaredBump: 'major',
      requiredBump: 'major',
      impact: 'breaking',
      findings: expect.arrayContaining([
        expect.objectContaining({
          check: expect.any(String),
          tool: 'get_invoice',
          bump: 'major',
          witness: expect.anything(),
          message: expect.stringContaining('currency'),
          fix: expect.any(String),
        }),
      ]),
    });
    expect(await diff({ from: '1.0.0', to: '1.0.1' })).toMatchObject({
      impact: 'none',
      findings: [],
    });
    expect(await diff({ to: '1.0.0' })).toMatchObject({
      from: undefined,
      findings: [],
    });
    await expect(diff({ from: '7.0.0' })).rejects.toThrow(/no version '7/);

    const log = await changelog();
    expect(
      log.items.map(({ version, baseline }) => [version, baseline]),
    ).toEqual([
      ['1.0.1', '1.0.0'],
      ['2.0.0', '1.0.1'],
      ['1.0.0', undefined],
    ]);
    expect(log.markdown).toMatch(
      /## 2\.0\.0 \(2026-11-22\)\n\n### Breaking\n\n- /,
    );
    expect(log.markdown).toContain('First version.');
    const first = await changelog({ limit: 2 });
    expect(first.total).toBe(3);
    const rest = await changelog({ limit: 2, cursor: first.nextCursor });
    expect(rest.items.map(({ version }) => version)).toEqual(['1.0.0']);
    expect(rest.nextCursor).toBeUndefined();
  });
});
