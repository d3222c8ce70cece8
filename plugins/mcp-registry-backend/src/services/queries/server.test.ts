import { TestDatabases } from '@backstage/backend-test-utils';
import {
  capabilitiesSchema,
  serverFindingsSchema,
  serverSchema,
  versionsSchema,
} from 'backstage-plugin-mcp-registry-common';
import { Knex } from 'knex';
import { Finding } from 'mcp-governance';
import { applyDatabaseMigrations, ServerRow } from '../../database';
import {
  insertVersions,
  SeededServer,
  seedServers,
} from '../__testUtils__/seed';
import { getCapabilities } from './getCapabilities';
import { getFindings } from './getFindings';
import { getServer } from './getServer';
import { listVersions } from './listVersions';

// Two engines on a machine that runs more than this.
jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

const toFinding = (finding: Partial<Finding>): Finding => ({
  rule: 'tool-name-format',
  level: 'error',
  document: 'snapshot',
  pointer: '/tools/0/name',
  messageId: 'badCharacter',
  data: { character: '§' },
  fingerprint: '0123456789abcdef',
  ...finding,
});

const billing: SeededServer = {
  name: 'com.acme/billing',
  title: 'Billing',
  owner: 'group:default/payments',
  version: '2.0.0',
  tools: ['refund_invoice'],
  verdict: {
    status: 'fail',
    contractDigest: 'sha256:contract',
    trust: {
      level: 'registered',
      criteria: [
        {
          id: 'owner-resolves',
          level: 'registered',
          held: true,
          data: { owner: 'group:default/payments' },
        },
        { id: 'no-drift', level: 'certified', data: {} },
      ],
    },
    findings: [
      toFinding({ rule: 'gone-rule', level: 'info', messageId: 'x' }),
      toFinding({ level: 'warning' }),
      toFinding({}),
      toFinding({
        rule: 'credential-reference-shared',
        document: 'manifest',
        messageId: 'shared',
        data: {
          reference: 'vault/billing',
          servers: ['com.acme/open', 'com.rival/a', 'com.rival/b'],
        },
      }),
    ],
    waived: [toFinding({ level: 'warning' })],
    passed: ['owner-is-group'],
  },
  manifest: {
    websiteUrl: ['javascript', 'alert(1)'].join(':'),
    repository: { url: 'https://git.acme.test/billing', source: 'github' },
    remotes: [
      { type: 'streamable-http', url: 'https://acme.test', headers: [] },
    ],
    packages: [
      {
        registryType: 'npm',
        identifier: '@acme/billing',
        version: '2.0.0',
        environmentVariables: [{ name: 'TOKEN', isSecret: true }],
      },
    ],
  },
  governance: {
    wraps: ['api:default/billing'],
    support: { onCall: 'https://oncall.acme.test', channel: '#billing' },
    auth: { scheme: 'oauth2', scopes: [{ name: 'read' }] },
    dataClassification: 'confidential',
    auditLog: { enabled: true },
  },
};

const others: SeededServer[] = [
  { name: 'com.acme/open' },
  { name: 'com.rival/a', origin: 'third-party' },
  { name: 'com.rival/b', origin: 'third-party' },
];

describe.each(databases.eachSupportedId())('one server on %s', id => {
  let knex: Knex;
  beforeAll(async () => {
    knex = await databases.init(id);
    await applyDatabaseMigrations(knex);
    await seedServers(knex, [billing, ...others]);
  });

  it('shows what its manifest and verdict say, and no odd link', async () => {
    const server = await getServer(knex, billing.name);
    expect(serverSchema.parse(server)).toEqual(server);
    expect(server).toMatchObject({
      name: 'com.acme/billing',
      title: 'Billing',
      owner: 'group:default/payments',
      ownerResolved: true,
      support: { onCall: 'https://oncall.acme.test', channel: '#billing' },
      wraps: ['api:default/billing'],
      remotes: [{ type: 'streamable-http', url: 'https://acme.test' }],
      packages: [
        { registryType: 'npm', identifier: '@acme/billing', version: '2.0.0' },
      ],
      websiteUrl: undefined,
      repositoryUrl: 'https://git.acme.test/billing',
      auth: { scheme: 'oauth2', scopes: [{ name: 'read' }] },
      dataClassification: 'confidential',
      auditLog: true,
      contractDigest: 'sha256:contract',
      snapshotDigest: 'sha256:com.acme/billing',
      protocolVersion: '2025-11-25',
      trust: {
        level: 'registered',
        criteria: [
          {
            id: 'owner-resolves',
            held: true,
            text: expect.stringContaining('group:default/payments'),
          },
          { id: 'no-drift', text: 'No probe has answered yet.' },
        ],
      },
    });
  });

  it('tells its findings in words, failures first', async () => {
    const verdict = await getFindings(knex, billing);
    expect(serverFindingsSchema.parse(verdict)).toEqual(verdict);
    expect(verdict.findings.map(({ rule, level }) => [level, rule])).toEqual([
      ['error', 'tool-name-format'],
      ['error', 'credential-reference-shared'],
      ['warning', 'tool-name-format'],
      ['info', 'gone-rule'],
    ]);
    const [first, shared] = verdict.findings;
    expect(first.message).toContain('§');
    expect(first.fix).not.toBe('');
    expect(shared.message).toContain('com.acme/open, com.rival/a, com.rival/b');
    expect(verdict.waived).toHaveLength(1);
    expect(verdict.passed).toEqual(['owner-is-group']);
  });

  it('names no hidden server in a finding about several', async () => {
    const { findings } = await getFindings(knex, billing, {
      property: 'origin',
      values: ['internal'],
    });
    const shared = findings.find(each => each.data.servers);
    expect(JSON.stringify(findings)).not.toContain('com.rival');
    expect(shared?.message).toContain('com.acme/open');
    expect(shared?.message).toContain('a server that you may not see');
    expect(shared?.data.servers).toHaveLength(2);
  });

  it('lists versions, highest first and those of another kind last', async () => {
    const row: ServerRow = await knex('servers')
      .where({ name: billing.name })
      .first();
    await insertVersions(knex, row, [
      '10.0.0',
      '2.0.0-rc.1',
      'nightly',
      '1.9.0',
      '2026-01',
      '2.0.0+build.2',
    ]);
    const items = await listVersions(knex, billing.name);
    expect(versionsSchema.parse({ items }).items).toEqual(items);
    expect(items.map(({ version }) => version)).toEqual([
      '10.0.0',
      '2.0.0+build.2',
      '2.0.0',
      '2.0.0-rc.1',
      '1.9.0',
      '2026-01',
      'nightly',
    ]);
    expect(items.filter(({ latest }) => latest)).toMatchObject([
      { version: '2.0.0', counts: { tools: 1 }, publishedBy: 'source:files' },
    ]);
  });

  it('shows its capabilities at the latest or any version', async () => {
    const latest = await getCapabilities(knex, { name: billing.name });
    expect(capabilitiesSchema.parse(latest)).toEqual(latest);
    expect(latest).toMatchObject({
      version: '2.0.0',
      tools: [{ name: 'refund_invoice' }],
    });
    await expect(
      getCapabilities(knex, { name: billing.name, version: '9.9.9' }),
    ).rejects.toThrow(/no version '9.9.9'/);
  });

  it('has no capabilities where only an entity was seen', async () => {
    await knex('servers').where({ name: 'com.acme/open' }).update({
      latest_version: null,
      latest_status: null,
      snapshot_digest: null,
    });
    expect(await getCapabilities(knex, { name: 'com.acme/open' })).toEqual({
      tools: [],
      prompts: [],
      resources: [],
      resourceTemplates: [],
    });
    const { version, counts } = await getServer(knex, 'com.acme/open');
    expect([version, counts.tools]).toEqual([undefined, 0]);
  });

  it('is not found where there is none or it is hidden', async () => {
    const visible = { property: 'origin', values: ['internal'] } as const;
    const hidden = { ...visible, values: [...visible.values] };
    await expect(getServer(knex, 'com.acme/none')).rejects.toThrow(
      "There is no server 'com.acme/none' that you may see",
    );
    await expect(getServer(knex, 'com.rival/a', hidden)).rejects.toThrow(
      "There is no server 'com.rival/a' that you may see",
    );
  });
});
