import {
  DiffFinding,
  ServerVersion,
  VersionDiff,
} from 'backstage-plugin-mcp-registry-common';

/** The latest version of the sample server, which broke its callers. */
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
