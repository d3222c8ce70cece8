import { TestDatabases } from '@backstage/backend-test-utils';
import { fleetHealthSchema } from 'backstage-plugin-mcp-registry-common';
import { Knex } from 'knex';
import { createRuleset, RULES, TRUST_LEVELS } from 'mcp-governance';
import { applyDatabaseMigrations } from '../../../database';
import { createRandomFleet } from '../../__testUtils__/randomFleet';
import { SeededServer, seedServers } from '../../__testUtils__/seed';
import { getConvention, listConventions } from '../conventions';
import { listServers } from '../listServers';
import { getFleetHealth } from './getFleetHealth';

// Two engines on a machine that runs more than this.
jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

const fleet = createRandomFleet(70, 31);
const shown = fleet.filter(server => server.origin === 'internal');
const visible = { property: 'origin' as const, values: ['internal'] };

const isOwned = ({ owner, ownerResolved = true }: SeededServer) =>
  owner !== undefined && ownerResolved;

const standing = (server: SeededServer) =>
  (server.findings ?? []).filter(finding => !finding.waived);

const breaks = (server: SeededServer, rule: string) =>
  standing(server).some(finding => finding.rule === rule);

function compareByHand(servers: SeededServer[]) {
  const types = new Map<string, Map<string, number>>();
  const users = new Map<string, number>();
  for (const { parameters = {} } of servers) {
    for (const [name, own] of Object.entries(parameters)) {
      users.set(name, (users.get(name) ?? 0) + 1);
      const counts = types.get(name) ?? new Map<string, number>();
      own.forEach(type => counts.set(type, (counts.get(type) ?? 0) + 1));
      types.set(name, counts);
    }
  }
  const shared = [...users].filter(([, count]) => count > 1);
  const differing = shared.filter(([name]) => (types.get(name)?.size ?? 0) > 1);
  return {
    shared: shared.length,
    agreeing: shared.length - differing.length,
    disagreements: differing
      .sort((a, b) => b[1] - a[1])
      .map(([name]) => ({
        name,
        shapes: types.get(name)?.size,
        types: Object.fromEntries(types.get(name) ?? []),
      })),
  };
}

function createRules() {
  const result = createRuleset({
    rules: { 'tool-name-format': 'warning', 'hidden-unicode': 'off' },
  });
  if (!result.ok) {
    throw new Error(result.problems[0].message);
  }
  return result.ruleset;
}

describe.each(databases.eachSupportedId())('the fleet on %s', id => {
  let knex: Knex;
  beforeAll(async () => {
    knex = await databases.init(id);
    await applyDatabaseMigrations(knex);
    await seedServers(knex, fleet);
  });

  it.each([
    ['all servers', fleet, undefined],
    ['those that may be seen', shown, visible],
  ] as const)('counts %s as by hand', async (_name, servers, seen) => {
    const health = await getFleetHealth(knex, [], seen);
    expect(fleetHealthSchema.parse(health)).toEqual(health);
    expect(health.servers).toBe(servers.length);
    expect(health.tools).toBe(
      servers.reduce((sum, { tools = [] }) => sum + tools.length, 0),
    );
    expect(health.unowned).toBe(servers.filter(each => !isOwned(each)).length);
    expect(health.byTrust).toEqual(
      TRUST_LEVELS.map(level => ({
        level,
        count: servers.filter(each => each.trustLevel === level).length,
      })),
    );
    expect(health.breakingRules).toBe(
      servers.filter(each =>
        standing(each).some(({ level }) => level === 'error'),
      ).length,
    );
    const { disagreements, ...parameters } = health.parameters;
    const byHand = compareByHand([...servers]);
    expect(parameters).toEqual({
      shared: byHand.shared,
      agreeing: byHand.agreeing,
    });
    expect(
      disagreements.map(({ name, shapes, types }) => ({
        name,
        shapes,
        types: Object.fromEntries(types.map(each => [each.type, each.servers])),
      })),
    ).toEqual(byHand.disagreements);
    for (const { rule, level, ...counts } of health.brokenRules) {
      const findings = servers.map(each =>
        standing(each).filter(
          finding => finding.rule === rule && finding.level === level,
        ),
      );
      expect(counts).toMatchObject({
        servers: findings.filter(each => each.length > 0).length,
        findings: findings.flat().length,
      });
    }
    expect(health.brokenRules[0].summary).not.toBe('');
  });

  it('tells apart what is of one type and of two shapes, or of none', async () => {
    const own = await databases.init(id);
    await applyDatabaseMigrations(own);
    const text = { id: ['string'], day: ['string'], mine: ['string'] };
    await seedServers(own, [
      {
        name: 'com.acme/a',
        parameters: text,
        shapes: { id: ['long', 'short'], day: ['date'], mine: ['x', 'y'] },
      },
      {
        name: 'com.acme/b',
        parameters: { id: ['string'], day: ['string'] },
        shapes: { id: ['long'], day: ['date'], open: ['anything'] },
      },
      { name: 'com.acme/c', shapes: { day: ['date'], open: ['a reference'] } },
      { name: 'com.acme/d', shapes: { id: ['long'] } },
    ]);
    const { parameters } = await getFleetHealth(own, []);
    expect(parameters).toEqual({
      shared: 3,
      agreeing: 1,
      disagreements: [
        { name: 'id', shapes: 2, types: [{ type: 'string', servers: 2 }] },
        { name: 'open', shapes: 2, types: [] },
      ],
    });
    const { items } = await listServers(own, { parameter: ['open'] });
    expect(items.map(({ name }) => name)).toEqual(['com.acme/b', 'com.acme/c']);
  });

  it('says what each broken rule is about, also where no rule reports it', async () => {
    const own = await databases.init(id);
    await applyDatabaseMigrations(own);
    const rules = ['tool-name-format', 'text-too-deep', 'name-held', 'gone'];
    const findings = rules.map(rule => ({ rule }));
    await seedServers(own, [{ name: 'com.acme/a', findings }]);
    const { brokenRules } = await getFleetHealth(own, []);
    expect(
      brokenRules.map(({ rule, isRule, summary }) => [rule, isRule, summary]),
    ).toEqual([
      ['gone', false, ''],
      ['name-held', false, expect.stringMatching(/^… is registered from … of/)],
      ['text-too-deep', false, 'Objects and arrays nest deeper than … levels.'],
      ['tool-name-format', true, expect.stringMatching(/^Requires /)],
    ]);
  });

  it('sets owners against categories, the worst first', async () => {
    const { matrix } = await getFleetHealth(knex, [], visible);
    expect(matrix.reduce((sum, row) => sum + row.servers, 0)).toBe(
      shown.length,
    );
    for (const { owner, servers, broken } of matrix) {
      const own = shown.filter(each => each.owner === owner);
      expect(servers).toBe(own.length);
      for (const [category, count] of Object.entries(broken)) {
        expect(count).toBe(
          own.filter(each =>
            standing(each).some(finding => finding.category === category),
          ).length,
        );
      }
    }
    const sums = matrix.map(({ broken }) =>
      Object.values(broken).reduce((sum, count) => sum + count, 0),
    );
    expect(sums).toEqual([...sums].sort((a, b) => b - a));
    expect(matrix.map(row => row.owner)).toContain(undefined);
  });

  it('keeps its numbers and the lists behind them alike', async () => {
    const health = await getFleetHealth(knex, [], visible);
    const count = async (filter: object) =>
      (await listServers(knex, filter, visible)).total;
    expect(await count({ unowned: true })).toBe(health.unowned);
    for (const { level, count: ofLevel } of health.byTrust) {
      expect(await count({ trust: [level] })).toBe(ofLevel);
    }
    const { items } = await listConventions(knex, createRules(), visible);
    for (const { id: rule, brokenBy } of items) {
      expect(await count({ rule: [rule] })).toBe(brokenBy);
    }
  });

  it('shows each rule as the organization has set it', async () => {
    const ruleset = createRules();
    const { items, rulesetDigest } = await listConventions(
      knex,
      ruleset,
      visible,
    );
    expect(items.map(item => item.id)).toEqual(RULES.map(rule => rule.id));
    expect(rulesetDigest).toMatch(/^sha256:/);
    const rule = await getConvention(
      knex,
      { id: 'tool-name-format', ruleset },
      visible,
    );
    expect(items).toContainEqual(rule);
    expect(rule.page).toContain('- **Level:** warning (default: error)');
    const asDefault = items.find(({ id: other }) => other === 'error-shape');
    expect(asDefault?.page).toContain('- **Level:** error\n');
    expect(rule).toMatchObject({
      level: 'warning',
      defaultLevel: 'error',
      options: { maxLength: 64 },
      page: expect.stringContaining('# tool-name-format'),
      brokenBy: shown.filter(each => breaks(each, 'tool-name-format')).length,
    });
    const byAlias = { id: rule.aliases[0], ruleset };
    expect(await getConvention(knex, byAlias, visible)).toEqual(rule);
    expect(
      (await getConvention(knex, { id: 'hidden-unicode', ruleset })).level,
    ).toBe('off');
    await expect(getConvention(knex, { id: 'none', ruleset })).rejects.toThrow(
      "There is no rule 'none'",
    );
  });
});
