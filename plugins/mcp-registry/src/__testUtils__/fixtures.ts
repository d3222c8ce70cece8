import { Entity } from '@backstage/catalog-model';
import {
  Capabilities,
  Convention,
  DiffFinding,
  FleetHealth,
  RenderedCriterion,
  RenderedFinding,
  Server,
  ServerFindings,
  ServerSummary,
  ServerVersion,
  VersionDiff,
} from 'backstage-plugin-mcp-registry-common';

/** A server as lists show it. */
export function aSummary(
  overrides: Partial<ServerSummary> = {},
): ServerSummary {
  return {
    name: 'com.example.payments/billing',
    title: 'Billing',
    description: 'Invoices, refunds and dunning.',
    entityRef: 'api:default/billing',
    origin: 'internal',
    owner: 'group:default/payments',
    ownerResolved: true,
    system: 'system:default/checkout',
    lifecycle: 'production',
    tags: ['money'],
    transports: ['streamable-http'],
    trustLevel: 'registered',
    verdict: 'warn',
    version: '3.2.0',
    versionStatus: 'active',
    counts: { tools: 12, prompts: 1, resources: 2, errors: 0, warnings: 1 },
    freshness: {
      sourceId: 'git',
      location: 'https://git.example/payments/server.json',
      readAt: '2026-11-22T10:00:00.000Z',
      stale: false,
    },
    matches: [],
    ...overrides,
  };
}

/** One condition of a trust level. */
export function aCriterion(
  overrides: Partial<RenderedCriterion> = {},
): RenderedCriterion {
  return {
    id: 'owner-resolves',
    level: 'registered',
    held: true,
    data: {},
    text: 'The owner is a group of the catalog.',
    fix: 'Name a group in the manifest.',
    ...overrides,
  };
}

/** Criteria of a server that is registered. */
export const CRITERIA: RenderedCriterion[] = [
  aCriterion(),
  aCriterion({
    id: 'snapshot-present',
    level: 'conformant',
    held: true,
    text: 'A snapshot was published.',
  }),
  aCriterion({
    id: 'on-call-named',
    level: 'conformant',
    held: false,
    text: 'Somebody is on call.',
    fix: 'Set support.onCall in the manifest.',
  }),
  aCriterion({
    id: 'no-errors',
    level: 'conformant',
    held: undefined,
    text: 'No error is left.',
    fix: 'Publish a snapshot.',
  }),
  aCriterion({
    id: 'approved',
    level: 'certified',
    held: false,
    text: 'The platform team approved this major.',
    fix: 'Ask for a review.',
  }),
];

/** A server as its own page shows it. */
export function aServer(overrides: Partial<Server> = {}): Server {
  return {
    ...aSummary(),
    trust: { level: 'registered', criteria: CRITERIA },
    support: {
      onCall: 'https://oncall.example/payments',
      channel: '#payments',
      securityContact: 'security@example.com',
    },
    wraps: ['api:default/billing-api'],
    remotes: [{ type: 'streamable-http', url: 'https://mcp.example/billing' }],
    packages: [],
    auth: { scheme: 'oauth2' },
    dataClassification: 'confidential',
    evaluatedAt: '2026-11-22T10:00:00.000Z',
    ...overrides,
  };
}

/** The catalog entity of {@link aServer}. */
export function aServerEntity(annotations?: Record<string, string>): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'API',
    metadata: {
      name: 'billing',
      namespace: 'default',
      annotations: annotations ?? {
        'backstage.io/managed-by-origin-location': 'mcp-registry:provider',
        'mcp-registry/server-name': 'com.example.payments/billing',
      },
    },
    spec: {
      type: 'mcp-server',
      lifecycle: 'production',
      owner: 'payments',
      definition: 'An MCP server.',
    },
  };
}

/** A finding with its prose. */
export function aFinding(
  overrides: Partial<RenderedFinding> = {},
): RenderedFinding {
  return {
    rule: 'tool-name-format',
    level: 'error',
    document: 'snapshot',
    pointer: '/tools/0/name',
    subject: 'tool:refund.invoice',
    messageId: 'badCharacter',
    data: { character: '.' },
    fingerprint: '0123456789abcdef',
    location: { file: 'snapshot.json', line: 7, column: 13 },
    message: 'Tool name contains a dot.',
    fix: 'Rename it to refund_invoice.',
    ...overrides,
  };
}

/** The verdict on {@link aServer}. */
export function someFindings(
  overrides: Partial<ServerFindings> = {},
): ServerFindings {
  return {
    status: 'fail',
    evaluatedAt: '2026-11-22T10:00:00.000Z',
    findings: [
      aFinding({
        rule: 'description-missing',
        level: 'warning',
        fingerprint: 'aaaaaaaaaaaaaaaa',
        message: 'Tool has no description.',
      }),
      aFinding(),
    ],
    waived: [
      aFinding({
        rule: 'owner-exists',
        fingerprint: 'bbbbbbbbbbbbbbbb',
        message: 'Owner is unknown.',
      }),
    ],
    passed: ['server-name', 'wildcard-scope'],
    ...overrides,
  };
}

/** What {@link aServer} offers. */
export function someCapabilities(
  overrides: Partial<Capabilities> = {},
): Capabilities {
  return {
    version: '3.2.0',
    protocolVersion: '2025-11-25',
    snapshotDigest: 'sha256:abc',
    instructions: 'Ask for the invoice number first.',
    tools: [
      {
        name: 'refund_invoice',
        title: 'Refund an invoice',
        description: 'Pays an invoice back.',
        annotations: { openWorldHint: false },
        inputSchema: {
          type: 'object',
          required: ['invoice'],
          properties: {
            invoice: { type: 'string', description: 'Number of the invoice.' },
            reason: { enum: ['error', 'goodwill'], default: 'error' },
            address: {
              type: 'object',
              properties: { city: { type: 'string' } },
            },
          },
        },
      },
      {
        name: 'list_invoices',
        description: 'Lists invoices by customer.',
        annotations: { readOnlyHint: true },
      },
    ],
    prompts: [
      {
        name: 'explain_invoice',
        description: 'Explains an invoice to a customer.',
        arguments: [{ name: 'invoice', required: true }],
      },
    ],
    resources: [{ name: 'Price list', uri: 'billing://prices' }],
    resourceTemplates: [
      { name: 'Invoice', uriTemplate: 'billing://invoices/{number}' },
    ],
    ...overrides,
  };
}

/** A rule as the organization has set it. */
export function aConvention(overrides: Partial<Convention> = {}): Convention {
  return {
    id: 'tool-name-format',
    aliases: [],
    category: 'naming',
    subject: 'tool',
    summary: 'Requires tool names that every MCP client accepts.',
    reference: 'SEP-986',
    preset: 'recommended',
    since: '0.1.0',
    level: 'error',
    defaultLevel: 'error',
    options: { maxLength: 64 },
    blocks: false,
    page: [
      '# tool-name-format',
      '- **Level:** error',
      '## Why',
      'Some clients refuse other names.',
      '## Examples',
      '```yaml incorrect tool',
      'name: refund.invoice',
      '```',
    ].join('\n'),
    brokenBy: 3,
    ...overrides,
  };
}

/** The health of a small fleet. */
export function aFleet(overrides: Partial<FleetHealth> = {}): FleetHealth {
  return {
    servers: 25,
    tools: 150,
    unowned: 2,
    byTrust: [
      { level: 'blocked', count: 1 },
      { level: 'unverified', count: 4 },
      { level: 'registered', count: 8 },
      { level: 'conformant', count: 7 },
      { level: 'certified', count: 5 },
    ],
    breakingRules: 9,
    brokenRules: [
      {
        rule: 'tool-name-format',
        isRule: true,
        level: 'error',
        summary: 'Requires tool names that every MCP client accepts.',
        servers: 3,
        findings: 11,
      },
    ],
    parameters: {
      shared: 10,
      agreeing: 8,
      disagreements: [
        {
          name: 'customerId',
          shapes: 3,
          types: [
            { type: 'string', servers: 4 },
            { type: 'integer', servers: 1 },
          ],
        },
        { name: 'cursor', shapes: 2, types: [] },
      ],
    },
    matrix: [
      { owner: 'group:default/orders', servers: 4, broken: { naming: 1 } },
      {
        owner: 'group:default/payments',
        servers: 3,
        broken: { naming: 3, security: 1 },
      },
      { servers: 2, broken: { ownership: 2 } },
    ],
    sources: [
      {
        id: 'git',
        kind: 'url',
        target: 'https://git.example/**/server.json',
        state: 'ok',
        lastAttemptAt: '2026-11-22T10:00:00.000Z',
        lastSuccessAt: '2026-11-22T10:00:00.000Z',
        servers: 20,
        rejected: 1,
      },
      {
        id: 'legacy',
        kind: 'file',
        target: '/srv/manifests',
        state: 'failed',
        lastAttemptAt: '2026-11-22T10:00:00.000Z',
        lastSuccessAt: '2026-11-20T10:00:00.000Z',
        error: 'No such folder.',
        servers: 5,
        rejected: 0,
      },
    ],
    ...overrides,
  };
}

/** The latest version of {@link aServer}, which broke its callers. */
export function aVersion(
  overrides: Partial<ServerVersion> = {},
): ServerVersion {
  return {
    version: '2.0.0',
    major: '2',
    status: 'active',
    latest: true,
    latestOfMajor: true,
    publishedAt: '2026-11-20T10:00:00.000Z',
    publishedBy: 'user:default/rosa',
    verdict: 'pass',
    contractDigest: 'sha256:abc',
    counts: { tools: 12 },
    compatibility: {
      baseline: '1.4.0',
      declaredBump: 'major',
      requiredBump: 'major',
      impact: 'breaking',
      flags: [],
      covered: true,
    },
    ...overrides,
  };
}

/** A parameter that became required. */
export function aChange(overrides: Partial<DiffFinding> = {}): DiffFinding {
  return {
    check: 'input-required-property-added',
    summary: 'A tool asks for a parameter that callers do not send.',
    message: 'refund_invoice now requires reason.',
    fix: 'Make reason optional.',
    subject: 'tool:refund_invoice',
    tool: 'refund_invoice',
    path: 'reason',
    impact: 'breaking',
    flags: [],
    bump: 'major',
    witness: { invoice: 'a' },
    before: {
      document: 'snapshot',
      pointer: '/tools/0/inputSchema',
      value: { required: ['invoice'] },
    },
    after: {
      document: 'snapshot',
      pointer: '/tools/0/inputSchema',
      value: { required: ['invoice', 'reason'] },
    },
    messageId: 'default',
    data: {},
    fingerprint: 'cccccccccccccccc',
    ...overrides,
  };
}

/** What {@link aVersion} changed, beside its baseline. */
export function aDiff(overrides: Partial<VersionDiff> = {}): VersionDiff {
  return {
    server: 'com.example.payments/billing',
    from: '1.4.0',
    to: '2.0.0',
    declaredBump: 'major',
    requiredBump: 'major',
    impact: 'breaking',
    flags: ['review'],
    findings: [
      aChange({
        check: 'tool-description-changed',
        message: 'The description of list_invoices changed.',
        tool: 'list_invoices',
        path: undefined,
        impact: 'cosmetic',
        bump: 'patch',
        witness: undefined,
        fingerprint: 'dddddddddddddddd',
      }),
      aChange({
        check: 'output-enum-value-added',
        message: 'list_invoices may answer another status.',
        tool: 'list_invoices',
        path: 'items[].status',
        impact: 'risk',
        flags: ['review'],
        witness: { items: [{ status: 'void' }] },
        before: undefined,
        after: {
          document: 'snapshot',
          pointer: '/tools/1/outputSchema/properties/items',
        },
        fingerprint: 'eeeeeeeeeeeeeeee',
      }),
      aChange(),
    ],
    ...overrides,
  };
}
