import { toSnapshot } from './__testUtils__/compared';
import { compareVersionsOf } from './compare';

jest.setTimeout(60_000);

const range = (count: number) => Array.from({ length: count }, (_, at) => at);

const nest = (levels: number, inner: object): object =>
  range(levels).reduce(
    (below, level) => ({ anyOf: [below, { const: level }] }),
    inner,
  );

const of = (a: unknown) => ({ type: 'object', properties: { a } });

const versionOf = (inputSchema: unknown) =>
  toSnapshot({ tools: [{ name: 't', inputSchema }] });

/**
 * Compares both ways, and each with itself. Findings are told in short: a
 * failure that prints what is hostile would never end.
 */
function judge(before: unknown, after: unknown) {
  const [old, next] = [before, after].map(versionOf);
  for (const version of [old, next]) {
    const copy = JSON.parse(JSON.stringify(version));
    const { findings } = compareVersionsOf({ before: version, after: copy });
    expect(findings).toHaveLength(0);
  }
  compareVersionsOf({ before: next, after: old });
  const { impact, findings } = compareVersionsOf({ before: old, after: next });
  return { impact, told: findings.map(({ rule, path }) => `${rule} ${path}`) };
}

it('takes hostile names for names', () => {
  const { impact, told } = judge(
    JSON.parse(
      '{"type":"object","properties":{"__proto__":{"type":"string"},"constructor":{"const":"hasOwnProperty"}}}',
    ),
    JSON.parse(
      '{"type":"object","properties":{"constructor":{"const":"toString"}},"required":["__proto__"]}',
    ),
  );
  expect(impact).toBe('breaking');
  expect(told).toEqual(
    expect.arrayContaining([
      'input-enum-value-removed constructor',
      'input-property-removed __proto__',
    ]),
  );
});

it.each([
  [
    'two megabytes of nested alternatives',
    of(nest(40, { const: 'x'.repeat(2_000_000) })),
    of(nest(39, { const: 'x'.repeat(2_000_000) })),
    ['undecided', 'breaking'],
  ],
  [
    'ten thousand values',
    of({ enum: range(10_000) }),
    of({ enum: range(10_001) }),
    ['additive'],
  ],
  [
    'three thousand alternatives',
    of({ anyOf: range(3_000).map(each => ({ const: each })) }),
    of({ anyOf: range(3_000).map(each => ({ const: each + 3_000 })) }),
    ['undecided', 'breaking'],
  ],
  [
    'a pattern that backtracks',
    of({ type: 'string', pattern: '^(a+)+$' }),
    of({ type: 'string', pattern: '^(a|a)*$', maxLength: 30 }),
    ['breaking'],
  ],
  [
    'multiples of next to nothing',
    of({ multipleOf: 1e-300 }),
    of({ multipleOf: 3e-300, maximum: 1e308 }),
    ['undecided', 'breaking'],
  ],
  [
    'a reference to elsewhere',
    of({ type: 'string' }),
    of({ $ref: 'https://example.com/schema.json' }),
    ['undecided'],
  ],
  [
    'recursion through not',
    of({ type: 'string' }),
    of({ not: { $ref: '#/properties/a' } }),
    ['undecided'],
  ],
  [
    'a schema that is valid in no draft',
    of({ type: 'string' }),
    of({ type: 7 }),
    ['breaking'],
  ],
])('says no more than it knows of %s', (...[, before, after, allowed]) => {
  expect(allowed).toContain(judge(before, after).impact);
});

it('compares ten thousand properties with as many others', () => {
  const many = (prefix: string) => ({
    type: 'object',
    properties: Object.fromEntries(
      range(10_000).map(each => [`${prefix}${each}`, {}]),
    ),
  });
  expect(['undecided', 'breaking']).toContain(
    judge(many('a'), many('b')).impact,
  );
});

it('compares recursive schemas', () => {
  const tree = (max: number) => ({
    type: 'object',
    properties: { root: { $ref: '#/$defs/node' } },
    $defs: {
      node: {
        type: 'object',
        properties: {
          name: { type: 'string', maxLength: max },
          children: { type: 'array', items: { $ref: '#/$defs/node' } },
        },
      },
    },
  });
  expect(judge(tree(9), tree(8)).impact).toBe('breaking');
  expect(judge(tree(8), tree(9)).impact).toBe('additive');
});
