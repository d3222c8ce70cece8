import fc from 'fast-check';
import { TRUST_LEVELS } from 'mcp-governance';
import { SeededServer } from './seed';

const OWNERS = [
  'group:default/payments',
  'group:default/orders',
  'user:default/ada',
];
const TITLES = [
  'Billing',
  'billing',
  'Ångström',
  'Zoo',
  '100% _safe_',
  'İzmir',
  '😀 emoji',
  'a\\b',
];
const TAGS = ['money', 'pii', 'beta'];
const TRANSPORTS = ['stdio', 'streamable-http', 'sse'];
const TOOLS = ['refund_invoice', 'list_invoices', 'get_100%', 'Search'];

const server = fc.record(
  {
    title: fc.constantFrom(...TITLES),
    description: fc.constantFrom('Invoices and refunds', 'Weather', 'C:\\x'),
    owner: fc.constantFrom(...OWNERS),
    ownerResolved: fc.boolean(),
    system: fc.constantFrom('system:default/erp', 'system:default/shop'),
    lifecycle: fc.constantFrom('production', 'experimental'),
    trustLevel: fc.constantFrom(...TRUST_LEVELS),
    version: fc.constantFrom(
      '1.0.0',
      '2.0.0',
      '10.0.0-rc.2',
      '10.0.0-rc.10',
      '10.0.0',
      'spring-2026',
    ),
    origin: fc.constantFrom('internal' as const, 'third-party' as const),
    sourceId: fc.constantFrom('files', 'urls'),
    readAt: fc.constantFrom(
      '2026-01-01T00:00:00.000Z',
      '2026-01-02T00:00:00.000Z',
    ),
    tags: fc.subarray(TAGS),
    transports: fc.subarray(TRANSPORTS),
    tools: fc.subarray(TOOLS),
    parameters: fc.record(
      {
        invoice_id: fc.subarray(['string', 'integer'], { minLength: 1 }),
        limit: fc.subarray(['integer'], { minLength: 1 }),
      },
      { requiredKeys: [] },
    ),
    findings: fc.array(
      fc.record({
        rule: fc.constantFrom('tool-name-format', 'on-call-contact'),
        level: fc.constantFrom('error', 'warning'),
        category: fc.constantFrom('naming', 'ownership'),
        waived: fc.boolean(),
      }),
      { maxLength: 3 },
    ),
  },
  { requiredKeys: ['sourceId', 'trustLevel', 'lifecycle', 'origin'] },
);

/** Makes servers that share most of what they are, always the same ones. */
export function createRandomFleet(size: number, seed: number): SeededServer[] {
  return fc
    .sample(server, { numRuns: size, seed })
    .map(({ parameters, ...each }, index) => ({
      ...each,
      parameters: { ...parameters },
      name: `com.acme/${index % 2 ? 'S' : 's'}-${index}`,
    }));
}
