import { Entity } from '@backstage/catalog-model';
import {
  Capabilities,
  Convention,
  RenderedCriterion,
  RenderedFinding,
  Server,
  ServerFindings,
  ServerSummary,
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
