import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { createParseFinding, Finding } from 'mcp-governance';
import { PublishRequest } from 'backstage-plugin-mcp-registry-common';
import { readRegistryConfig } from '../config';
import { AuditEvent } from '../evaluation/types';
import { CurrentServer } from '../ingestion/types';
import {
  accepted,
  fakeIngestion,
  fakeStore,
} from '../sources/__testUtils__/fakes';
import { DefaultPublishingService } from './DefaultPublishingService';

const config = readRegistryConfig(
  new ConfigReader({
    mcpRegistry: {
      publishers: [
        {
          subject: 'payments-ci',
          owners: ['group:default/payments'],
          names: ['com.acme.payments/*'],
        },
        {
          subject: 'orders-ci',
          owners: ['orders'],
          names: ['com.acme.orders/*'],
        },
      ],
    },
  }),
  { nodeEnv: 'test', rootDirectory: '/' },
);

const payments = mockCredentials.service('payments-ci');
const jane = mockCredentials.user('user:default/jane');

function manifestOf(
  name = 'com.acme.payments/billing',
  owner: string | undefined = 'group:default/payments',
): string {
  return JSON.stringify({
    name,
    description: 'Invoices and refunds',
    version: '1.2.0',
    _meta: { 'backstage.mcp-registry/governance': owner ? { owner } : {} },
  });
}

interface World {
  /** The registered servers, by name. */
  servers?: Record<string, Partial<CurrentServer>>;
  /** Groups that Jane owns things through. */
  groups?: string[];
}

function setUp({ servers = {}, groups = [] }: World = {}) {
  const ingestion = fakeIngestion();
  ingestion.ingest.mockImplementation(async () =>
    accepted('com.acme.payments/billing'),
  );
  const sources = fakeStore();
  const audited: AuditEvent[] = [];
  const userInfo = mockServices.userInfo({
    ownershipEntityRefs: ['user:default/jane', ...groups],
  });
  const service = new DefaultPublishingService({
    config,
    auth: mockServices.auth(),
    userInfo,
    ingestion,
    records: {
      findServer: async name =>
        servers[name] && { isDeclared: false, ...servers[name] },
      audit: async event => {
        audited.push(event);
      },
    },
    sources,
    clock: { now: () => '2026-11-22T12:00:00.000Z' },
    logger: mockServices.logger.mock(),
  });
  return { service, ingestion, sources, audited };
}

/** What an attempt leaves: its refusal, and what was audited. */
async function refusalOf(
  world: World,
  credentials: BackstageCredentials,
  request: PublishRequest,
) {
  const { service, ingestion, audited } = setUp(world);
  const error = await service.publish(request, credentials).then(
    () => undefined,
    thrown => thrown,
  );
  expect(ingestion.ingest).not.toHaveBeenCalled();
  return { error, audited };
}

describe('DefaultPublishingService', () => {
  it('publishes what a token is bound to', async () => {
    const { service, ingestion, sources, audited } = setUp();
    const manifest = manifestOf();
    const result = await service.publish(
      {
        manifest,
        file: 'mcp/server.json',
        snapshot: '{"tools":[]}',
        snapshotFile: 'mcp/tools.json',
      },
      payments,
    );
    expect(ingestion.ingest).toHaveBeenCalledWith({
      sourceId: 'publish',
      location: 'payments-ci',
      manifest: { file: 'mcp/server.json', text: manifest },
      snapshot: { file: 'mcp/tools.json', text: '{"tools":[]}' },
      by: 'payments-ci',
      takesName: true,
      findDenial: expect.any(Function),
    });
    expect(result).toEqual({
      outcome: 'created',
      server: 'com.acme.payments/billing',
      version: '1.0.0',
      entityRef: 'api:default/x',
      trustLevel: 'registered',
      verdict: 'pass',
      contractDigest: '',
      findings: [],
    });
    expect(sources.noteSuccess).toHaveBeenCalledWith('publish');
    expect(audited).toEqual([]);
  });

  it.each<[string, Partial<CurrentServer>]>([
    ['publish again what its group owns', { owner: 'group:default/payments' }],
    ['adopt what nobody owns', {}],
    [
      'take its name from what another team only declared',
      { owner: 'group:default/orders', isDeclared: true },
    ],
  ])('lets a token %s', async (_, current) => {
    const name = 'com.acme.payments/billing';
    const { service, ingestion } = setUp({ servers: { [name]: current } });
    await service.publish({ manifest: manifestOf(name, 'payments') }, payments);
    expect(ingestion.ingest).toHaveBeenCalledTimes(1);
  });

  it.each<[string, World, BackstageCredentials, string, string]>([
    [
      'a token another team’s name',
      {},
      payments,
      manifestOf('com.acme.orders/refunds'),
      'payments-ci may publish com.acme.payments/*, not com.acme.orders/refunds',
    ],
    [
      'a token another team’s owner',
      {},
      payments,
      manifestOf('com.acme.payments/x', 'group:default/orders'),
      'The manifest names group:default/orders as its owner, and payments-ci may publish for group:default/payments',
    ],
    [
      'a token no owner',
      {},
      payments,
      manifestOf('com.acme.payments/x', ''),
      'The manifest names no group as its owner, and payments-ci may publish for group:default/payments',
    ],
    [
      'a token a user as owner',
      {},
      payments,
      manifestOf('com.acme.payments/x', 'user:default/jane'),
      'The manifest names no group as its owner, and payments-ci may publish for group:default/payments',
    ],
    [
      'a token a server that another team owns',
      { servers: { 'com.acme.payments/x': { owner: 'group:default/orders' } } },
      payments,
      manifestOf('com.acme.payments/x'),
      'com.acme.payments/x belongs to another group',
    ],
    [
      'a token that nobody bound',
      {},
      mockCredentials.service('stray-ci'),
      manifestOf(),
      'stray-ci is not listed in mcpRegistry.publishers of app-config',
    ],
    [
      'another plugin',
      {},
      mockCredentials.service('plugin:catalog'),
      manifestOf(),
      'Other plugins never publish',
    ],
    [
      'a user of no group',
      {},
      jane,
      manifestOf('com.acme.new/x'),
      'The manifest names group:default/payments as its owner, and user:default/jane may publish for no group',
    ],
    [
      'a user themselves as owner',
      { groups: ['group:default/payments'] },
      jane,
      manifestOf('com.acme.payments/x', 'user:default/jane'),
      'The manifest names no group as its owner, and user:default/jane may publish for group:default/payments',
    ],
    [
      'a user a name that is bound to another team',
      { groups: ['group:default/payments'] },
      jane,
      manifestOf('com.acme.orders/refunds'),
      'com.acme.orders/refunds is a name of another group',
    ],
    [
      'a user a server that nobody owns',
      { groups: ['group:default/payments'], servers: { 'com.acme.new/x': {} } },
      jane,
      manifestOf('com.acme.new/x'),
      'com.acme.new/x is registered and has no owner',
    ],
    [
      'a user a server that another team declared',
      {
        groups: ['group:default/payments'],
        servers: {
          'com.acme.payments/x': {
            owner: 'group:default/orders',
            isDeclared: true,
          },
        },
      },
      jane,
      manifestOf('com.acme.payments/x'),
      'com.acme.payments/x belongs to another group',
    ],
    [
      'a user a server of another team',
      {
        groups: ['group:default/payments'],
        servers: { 'com.acme.new/x': { owner: 'group:default/orders' } },
      },
      jane,
      manifestOf('com.acme.new/x'),
      'com.acme.new/x belongs to another group',
    ],
  ])('refuses %s, and audits it', async (...row) => {
    const [, world, credentials, manifest, reason] = row;
    const { error, audited } = await refusalOf(world, credentials, {
      manifest,
    });
    expect(error).toMatchObject({ name: 'NotAllowedError', message: reason });
    const { principal } = credentials as BackstageCredentials<{
      userEntityRef?: string;
      subject?: string;
    }>;
    expect(audited).toEqual([
      {
        at: '2026-11-22T12:00:00.000Z',
        event: 'publish-refused',
        outcome: 'refused',
        principal: principal.userEntityRef ?? principal.subject,
        server: JSON.parse(manifest).name,
        version: '1.2.0',
        reason,
      },
    ]);
  });

  it('lets a user publish for their groups, new names and bound ones', async () => {
    const groups = ['group:default/payments'];
    for (const name of ['com.acme.new/x', 'com.acme.payments/x']) {
      const { service, ingestion } = setUp({ groups });
      await service.publish({ manifest: manifestOf(name) }, jane);
      const [read] = ingestion.ingest.mock.calls[0];
      expect(read.by).toBe('user:default/jane');
      expect(read).not.toHaveProperty('takesName');
    }
  });

  it('refuses whoever does not say who they are', async () => {
    const { error, audited } = await refusalOf({}, mockCredentials.none(), {
      manifest: manifestOf(),
    });
    expect(error).toMatchObject({ name: 'AuthenticationError' });
    expect(audited).toEqual([]);
  });

  it('tells strangers nothing of what is wrong with a manifest', async () => {
    const { error } = await refusalOf({}, mockCredentials.service('stray-ci'), {
      manifest: '{"name":',
    });
    expect(error).toMatchObject({ name: 'NotAllowedError' });
    expect(error).not.toHaveProperty('findings');
  });

  it('rejects a manifest that names no server, with its findings in the answer', async () => {
    const { error, audited } = await refusalOf({}, payments, {
      manifest: '{\n  "name": ,',
      file: 'server.json',
    });
    expect(error).toMatchObject({
      name: 'InputError',
      message: expect.stringContaining('server.json:2:11: '),
      findings: [
        {
          rule: 'text-syntax',
          level: 'error',
          location: { file: 'server.json', line: 2, column: 11 },
          message: expect.any(String),
          fix: expect.any(String),
        },
      ],
    });
    expect(Object.keys(error)).toContain('findings');
    expect(audited).toEqual([]);
  });

  it('judges the text in the format that it is ingested in', async () => {
    const { service, ingestion } = setUp();
    const yaml = `name: com.acme.payments/billing
description: Invoices
version: 1.0.0
_meta:
  backstage.mcp-registry/governance: { owner: payments }
`;
    await service.publish(
      { manifest: yaml, file: 'odd.json', format: 'yaml' },
      payments,
    );
    expect(ingestion.ingest).toHaveBeenCalledWith(
      expect.objectContaining({
        manifest: { file: 'odd.json.yaml', text: yaml },
      }),
    );
    expect(ingestion.ingest.mock.calls[0][0]).not.toHaveProperty('format');
  });

  const finding: Finding = createParseFinding({
    problem: 'text-truncated',
    document: 'snapshot',
    data: { expected: '}' },
  });

  it('rejects what ingestion rejects', async () => {
    const { service, ingestion, sources } = setUp();
    ingestion.ingest.mockResolvedValue({
      outcome: 'rejected',
      findings: Array.from({ length: 5 }, () => finding),
    });
    const attempt = service.publish({ manifest: manifestOf() }, payments);
    await expect(attempt).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringMatching(
        /^The manifest was rejected\. .* And 2 more\.$/,
      ),
      findings: { length: 5 },
    });
    expect(sources.noteSuccess).not.toHaveBeenCalled();
  });

  it.each([
    ['version-immutable', 'ConflictError'],
    ['name-held', 'ConflictError'],
    ['not-allowed', 'NotAllowedError'],
  ] as const)('answers a refusal (%s) with %s', async (reason, name) => {
    const { service, ingestion } = setUp();
    ingestion.ingest.mockResolvedValue({
      outcome: 'refused',
      reason,
      message: '1.2.0 is published with sha256:a; this is sha256:b',
      findings: [finding],
    });
    const attempt = service.publish({ manifest: manifestOf() }, payments);
    await expect(attempt).rejects.toMatchObject({
      name,
      message: '1.2.0 is published with sha256:a; this is sha256:b',
    });
  });

  it('publishes what fails its verdict, and shows why', async () => {
    const { service, ingestion } = setUp();
    const outcome = accepted('com.acme.payments/billing');
    if ('verdict' in outcome) {
      outcome.verdict = {
        ...outcome.verdict,
        status: 'fail',
        findings: [finding],
        contractDigest: 'sha256:c',
        snapshotDigest: 'sha256:s',
      };
      outcome.trust = { level: 'blocked', criteria: [] };
    }
    ingestion.ingest.mockResolvedValue(outcome);
    const result = await service.publish({ manifest: manifestOf() }, payments);
    expect(result).toMatchObject({
      verdict: 'fail',
      trustLevel: 'blocked',
      contractDigest: 'sha256:c',
      snapshotDigest: 'sha256:s',
      findings: [{ rule: 'text-truncated', message: expect.any(String) }],
    });
  });
});
