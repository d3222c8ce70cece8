import * as fc from 'fast-check';
import { isJsonObject } from '../model/documentReader';
import { JsonObject } from '../model/json';
import { toSnapshot } from './__testUtils__/compared';
import { Change } from './changes';
import { compareVersionsOf, DEFAULT_COMPATIBILITY_OPTIONS } from './compare';
import { diffVersions } from './diff/diff-versions';
import { CHECKS } from './generated/checks';
import { compareImpacts } from './impact';
import { impactOfEdit } from './schema/impact-of-edit';

// Enough pairs for the rarest check to speak, on a machine that runs more.
jest.setTimeout(120_000);

const options = DEFAULT_COMPATIBILITY_OPTIONS;

const leaf: fc.Arbitrary<JsonObject> = fc.record(
  {
    type: fc.constantFrom('string', 'integer', ['string', 'null'], 'array'),
    minLength: fc.nat(2),
    maximum: fc.nat(5),
    uniqueItems: fc.boolean(),
    pattern: fc.constantFrom('^a', '^[ab]', '.'),
    enum: fc.subarray(['a', 'b', 'A', 1], { minLength: 1 }),
    default: fc.constantFrom('a', 'b'),
    format: fc.constantFrom('date', 'uri'),
    'x-mcp-header': fc.constantFrom('Region', 'Zone'),
    description: fc.constantFrom('One.', 'Never two.'),
    deprecated: fc.boolean(),
    contains: fc.constant({ type: 'string' }),
  },
  { requiredKeys: [] },
);

const branches = fc.subarray<JsonObject>(
  [{ type: 'string' }, { type: 'integer' }, { const: 'a' }, { minLength: 1 }],
  { minLength: 1 },
);

const schema: fc.Arbitrary<JsonObject> = fc.oneof<fc.Arbitrary<JsonObject>[]>(
  leaf,
  fc
    .tuple(fc.constantFrom('anyOf', 'oneOf', 'allOf'), branches)
    .map(([keyword, list]): JsonObject => ({ [keyword]: list })),
  fc.record({ if: fc.constant({ const: 'a' }), then: leaf }),
  fc.record({ items: leaf }),
);

const root: fc.Arbitrary<JsonObject> = fc
  .record(
    {
      properties: fc.dictionary(
        fc.constantFrom('perPage', 'per_page', 'limit'),
        schema,
      ),
      required: fc.subarray(['perPage', 'limit']),
      additionalProperties: fc.oneof(fc.boolean(), leaf),
      dependentRequired: fc.boolean(),
    },
    { requiredKeys: ['properties'] },
  )
  .map(({ dependentRequired, ...object }) => ({
    type: 'object',
    ...object,
    ...(dependentRequired && { dependentRequired: { perPage: ['limit'] } }),
  }));

type Root = typeof root extends fc.Arbitrary<infer T> ? T : never;

/** The same with another name for one of its properties. */
function rename(whole: Root): Root {
  if (!isJsonObject(whole.properties)) {
    return whole;
  }
  const { perPage, ...others } = whole.properties;
  return perPage === undefined
    ? whole
    : { ...whole, properties: { ...others, per_page: perPage } };
}

/** Two schemas, and often enough one whose property is renamed. */
const pair = fc.oneof(
  { weight: 3, arbitrary: fc.tuple(root, root) },
  {
    weight: 1,
    arbitrary: root.map((whole): [Root, Root] => [whole, rename(whole)]),
  },
);

const snapshotOf = (inputSchema: JsonObject, outputSchema: JsonObject) =>
  toSnapshot({ tools: [{ name: 't', inputSchema, outputSchema }] });

it('gives each edit to one check, or to the fallback', () => {
  const claims = new Map<string, number>();
  fc.assert(
    fc.property(pair, ([left, right]) => {
      const before = snapshotOf(left, left);
      const after = snapshotOf(right, right);
      const context = { before, after, options };
      for (const change of diffVersions(context)) {
        const claiming = CHECKS.filter(
          check =>
            !check.fallback && [...check.judge(change, context)].length > 0,
        ).map(({ id }) => id);
        expect([change.kind, claiming.slice(1)]).toEqual([change.kind, []]);
        claiming.forEach(id => claims.set(id, (claims.get(id) ?? 0) + 1));
      }
    }),
    { numRuns: 1_000 },
  );
  const asked = CHECKS.filter(
    ({ id, axes, fallback }) =>
      axes.area === 'schema' && !fallback && !/dialect|output-schema/.test(id),
  );
  expect(asked.filter(({ id }) => !claims.has(id)).map(({ id }) => id)).toEqual(
    [],
  );
});

const isEdit = (change: Change) =>
  change.kind === 'schema-edit' || change.kind === 'schema-whole';

it('is never milder than inclusion', () => {
  fc.assert(
    fc.property(pair, ([left, right]) => {
      const versions = {
        before: snapshotOf(left, left),
        after: snapshotOf(right, right),
      };
      const { impact } = compareVersionsOf(versions);
      for (const change of diffVersions({ ...versions, options })) {
        const decided =
          isEdit(change) && 'decision' in change && change.decision
            ? impactOfEdit(change.decision)
            : 'none';
        const least = decided === 'additive' ? 'cosmetic' : decided;
        expect(compareImpacts(impact, least)).toBeGreaterThanOrEqual(0);
      }
    }),
    { numRuns: 60 },
  );
});
