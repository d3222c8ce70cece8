import { TestDatabases } from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  PermissionCondition,
  PermissionCriteria,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  createConditionAuthorizer,
  createConditionTransformer,
  PermissionRule,
} from '@backstage/plugin-permission-node';
import {
  mcpServerReadPermission,
  RESOURCE_TYPE_MCP_SERVER,
} from 'backstage-plugin-mcp-registry-common';
import fc from 'fast-check';
import { Knex } from 'knex';
import { TRUST_LEVELS } from 'mcp-governance';
import { applyDatabaseMigrations } from '../database';
import { createRandomFleet } from '../services/__testUtils__/randomFleet';
import { seedServers } from '../services/__testUtils__/seed';
import {
  createMcpServerConditionalDecision,
  loadResources,
  mcpServerConditions as conditions,
  mcpServerPermissionRules,
  McpServerPredicate,
  McpServerResource,
  toVisibilityCheck,
  whereVisible,
} from '.';

// Two engines on a machine that runs more than this.
jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

type Criteria = PermissionCriteria<PermissionCondition>;
type Rule = PermissionRule<McpServerResource, McpServerPredicate, string>;

const rules: Rule[] = Object.values(mcpServerPermissionRules);
const ruleset = {
  getRuleByName(name: string): Rule {
    const rule = rules.find(each => each.name === name);
    if (!rule) {
      throw new Error(`No rule ${name}`);
    }
    return rule;
  },
};

const some = <T>(...values: T[]) => fc.subarray(values);

const condition: fc.Arbitrary<Criteria> = fc.oneof(
  some('group:default/payments', 'USER:default/Ada', 'group:x/none').map(
    claims => conditions.isOwner({ claims }),
  ),
  some(...TRUST_LEVELS).map(levels => conditions.hasTrustLevel({ levels })),
  some('production', 'none').map(lifecycles =>
    conditions.hasLifecycle({ lifecycles }),
  ),
  some('files', 'urls').map(sources => conditions.hasSource({ sources })),
  some('internal' as const, 'third-party' as const).map(origins =>
    conditions.hasOrigin({ origins }),
  ),
);

const criteria: fc.Memo<Criteria> = fc.memo(depth =>
  depth <= 1
    ? condition
    : fc.oneof(
        condition,
        fc
          .tuple(criteria(depth - 1), fc.array(criteria(depth - 1)))
          .map(([first, rest]): Criteria => ({ allOf: [first, ...rest] })),
        fc
          .tuple(criteria(depth - 1), fc.array(criteria(depth - 1)))
          .map(([first, rest]): Criteria => ({ anyOf: [first, ...rest] })),
        criteria(depth - 1).map((inner): Criteria => ({ not: inner })),
      ),
);

const fleet = createRandomFleet(50, 23);

describe.each(databases.eachSupportedId())('permission rules on %s', id => {
  let knex: Knex;
  beforeAll(async () => {
    knex = await databases.init(id);
    await applyDatabaseMigrations(knex);
    await seedServers(knex, fleet);
  });

  it('say the same in memory and in SQL', async () => {
    const names = fleet.map(server => server.name);
    const resources = await loadResources(knex, names);
    const isAuthorized = createConditionAuthorizer(ruleset);
    const toPredicates = createConditionTransformer(ruleset);
    const seen = { some: 0, all: 0, none: 0 };
    await fc.assert(
      fc.asyncProperty(criteria(4), async each => {
        const decision: PolicyDecision = {
          result: AuthorizeResult.CONDITIONAL,
          pluginId: 'mcp-registry',
          resourceType: RESOURCE_TYPE_MCP_SERVER,
          conditions: each,
        };
        const inMemory = resources.flatMap(resource =>
          resource && isAuthorized(decision, resource) ? resource.name : [],
        );
        const rows: { name: string }[] = await whereVisible(
          knex('servers'),
          toPredicates(each),
        ).select('servers.name');
        expect(rows.map(row => row.name).sort()).toEqual(inMemory.sort());
        const mayBeSeen = toVisibilityCheck(toPredicates(each));
        const searched = resources.flatMap(resource =>
          resource && mayBeSeen(resource) ? resource.name : [],
        );
        expect(searched.sort()).toEqual(inMemory);
        seen.none += Number(inMemory.length === 0);
        seen.all += Number(inMemory.length === fleet.length);
        seen.some += Number(inMemory.length % fleet.length > 0);
      }),
      { numRuns: 200, seed: 9 },
    );
    expect(Math.min(seen.some, seen.all, seen.none)).toBeGreaterThan(5);
  });

  it('load resources in the order they are asked for', async () => {
    const [known] = fleet;
    const resources = await loadResources(knex, ['com.acme/none', known.name]);
    expect(resources).toEqual([
      undefined,
      expect.objectContaining({
        name: known.name,
        trustLevel: known.trustLevel,
        sourceId: known.sourceId,
      }),
    ]);
  });
});

it('refuses a condition whose parameters are not the rule’s', () => {
  const toPredicates = createConditionTransformer(ruleset);
  const bad = {
    rule: 'IS_OWNER',
    resourceType: 'mcp-registry-server',
    params: { claims: 'group:default/payments' },
  };
  expect(() => toPredicates(bad)).toThrow(/Parameters to rule are invalid/);
  expect(AuthorizeResult.CONDITIONAL).toBe(
    createMcpServerConditionalDecision(
      mcpServerReadPermission,
      conditions.isOwner({ claims: [] }),
    ).result,
  );
});
