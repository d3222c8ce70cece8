import { TestDatabases } from '@backstage/backend-test-utils';
import { Facets, ServerFilter } from 'backstage-plugin-mcp-registry-common';
import fc from 'fast-check';
import { Knex } from 'knex';
import { TRUST_LEVELS } from 'mcp-governance';
import { applyDatabaseMigrations } from '../../database';
import { VisibleServers } from '../../permissions';
import { createRandomFleet } from '../__testUtils__/randomFleet';
import { SeededServer, seedServers } from '../__testUtils__/seed';
import { getFacets } from './getFacets';
import { listServers } from './listServers';

// Two engines on a machine that runs more than this.
jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

const fleet = createRandomFleet(80, 11);

const isAny = (wanted: string[] | undefined, has: (string | undefined)[]) =>
  wanted === undefined || wanted.some(value => has.includes(value));

/** Name and type have to hold of one parameter. */
function hasParameter(
  { parameters = {} }: SeededServer,
  { parameter, parameterType }: ServerFilter,
): boolean {
  return (
    (parameter === undefined && parameterType === undefined) ||
    Object.entries(parameters).some(
      ([name, types = []]) =>
        (parameter?.includes(name) ?? true) &&
        types.some(type => parameterType?.includes(type) ?? true),
    )
  );
}

/** What each filter says of one server. */
const tests: Record<
  keyof ServerFilter,
  (server: SeededServer, filter: ServerFilter) => boolean
> = {
  q: (server, { q = '' }) =>
    q
      .toLowerCase()
      .split(/\s+/)
      .every(word =>
        [
          server.name,
          server.title ?? server.name,
          server.description ?? `What ${server.name} does`,
          ...(server.tools ?? []),
        ]
          .join('\n')
          .toLowerCase()
          .includes(word),
      ),
  trust: (server, { trust }) => isAny(trust, [server.trustLevel]),
  owner: (server, { owner }) => isAny(owner, [server.owner]),
  system: (server, { system }) => isAny(system, [server.system]),
  lifecycle: (server, { lifecycle }) => isAny(lifecycle, [server.lifecycle]),
  transport: (server, { transport }) =>
    isAny(transport, server.transports ?? []),
  tag: (server, { tag }) => isAny(tag, server.tags ?? []),
  origin: (server, { origin }) => isAny(origin, [server.origin]),
  source: (server, { source }) => isAny(source, [server.sourceId]),
  rule: (server, { rule }) =>
    isAny(
      rule,
      (server.findings ?? []).flatMap(each => (each.waived ? [] : each.rule)),
    ),
  verdict: (_server, { verdict }) => isAny(verdict, ['pass']),
  parameter: hasParameter,
  parameterType: hasParameter,
  unowned: (server, { unowned }) =>
    unowned === undefined ||
    unowned !== Boolean(server.owner && (server.ownerResolved ?? true)),
  stale: (_server, { stale }) => !stale,
};

function passes(server: SeededServer, filter: ServerFilter): boolean {
  return Object.values(tests).every(test => test(server, filter));
}

const facetValues: Record<keyof Facets, (server: SeededServer) => string[]> = {
  trust: server => [server.trustLevel ?? 'registered'],
  owner: server => (server.owner ? [server.owner] : []),
  system: server => (server.system ? [server.system] : []),
  lifecycle: server => [server.lifecycle ?? 'production'],
  transport: server => server.transports ?? [],
  tag: server => server.tags ?? [],
};

const FACETS = [
  'trust',
  'owner',
  'system',
  'lifecycle',
  'transport',
  'tag',
] as const satisfies (keyof Facets)[];

function countByHand(
  servers: SeededServer[],
  facet: keyof Facets,
  filter: ServerFilter,
) {
  const counts = new Map<string, number>();
  for (const server of servers) {
    if (passes(server, { ...filter, [facet]: undefined })) {
      for (const value of facetValues[facet](server)) {
        counts.set(value, (counts.get(value) ?? 0) + 1);
      }
    }
  }
  return Object.fromEntries(counts);
}

const some = <T>(...values: T[]) => fc.subarray(values, { minLength: 1 });

const filters: fc.Arbitrary<ServerFilter> = fc.record(
  {
    q: fc.constantFrom('invoice', 'REFUND', '%', '_', '\\', 'i z'),
    trust: some(...TRUST_LEVELS),
    owner: some('group:default/payments', 'user:default/ada', 'group:x/none'),
    system: some('system:default/erp', 'system:default/shop'),
    lifecycle: some('production', 'experimental', 'none'),
    transport: some('stdio', 'sse', 'streamable-http'),
    tag: some('money', 'pii'),
    origin: some('internal' as const, 'third-party' as const),
    source: some('files', 'urls'),
    rule: some('tool-name-format', 'on-call-contact'),
    verdict: some('pass' as const, 'fail' as const),
    parameter: some('invoice_id', 'limit'),
    parameterType: some('string', 'integer'),
    unowned: fc.boolean(),
    stale: fc.boolean(),
  },
  { requiredKeys: [] },
);

describe.each(databases.eachSupportedId())('filters and facets on %s', id => {
  let knex: Knex;
  beforeAll(async () => {
    knex = await databases.init(id);
    await applyDatabaseMigrations(knex);
    await seedServers(knex, fleet);
  });

  async function check(filter: ServerFilter, visible?: VisibleServers) {
    const seen = visible
      ? fleet.filter(server => server.origin === 'internal')
      : fleet;
    const expected = seen.filter(server => passes(server, filter));
    const list = await listServers(knex, { ...filter, limit: 200 }, visible);
    expect(list.items.map(item => item.name).sort()).toEqual(
      expected.map(server => server.name).sort(),
    );
    expect(list.total).toBe(expected.length);
    expect(list.totalTools).toBe(
      expected.reduce((sum, server) => sum + (server.tools?.length ?? 0), 0),
    );
    const facets = await getFacets(knex, filter, visible);
    for (const facet of FACETS) {
      const counted = Object.fromEntries(
        facets[facet].map(({ value, count }) => [value, count]),
      );
      expect(counted).toEqual(countByHand(seen, facet, filter));
    }
  }

  it('agree with counting by hand, whatever is filtered', async () => {
    expect.hasAssertions();
    await fc.assert(
      fc.asyncProperty(filters, filter => check(filter)),
      { numRuns: 60, seed: 3 },
    );
  });

  it('count nothing that is hidden', async () => {
    expect.hasAssertions();
    const visible = { property: 'origin', values: ['internal'] } as const;
    await fc.assert(
      fc.asyncProperty(filters, filter =>
        check(filter, { ...visible, values: [...visible.values] }),
      ),
      { numRuns: 30, seed: 5 },
    );
  });

  it('put the most frequent value first', async () => {
    const { owner } = await getFacets(knex, {});
    const counts = owner.map(({ count }) => count);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
    expect(owner.length).toBe(3);
  });
});
