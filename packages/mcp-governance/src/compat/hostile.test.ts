import { toSnapshot } from './__testUtils__/compared';
import { compareVersionsOf } from './compare';

const range = (count: number) => Array.from({ length: count }, (_, at) => at);

const nest = (levels: number, inner: object): object =>
  range(levels).reduce(
    (below, level) => ({ anyOf: [below, { const: level }] }),
    inner,
  );

/** Compares both ways, and each with itself. */
const compareInputs = (before: unknown, after: unknown) => {
  const [old, next] = [before, after].map(inputSchema =>
    toSnapshot({
      tools: [{ name: 't', inputSchema, outputSchema: inputSchema }],
    }),
  );
  for (const version of [old, next]) {
    const copy = JSON.parse(JSON.stringify(version));
    expect(
      compareVersionsOf({ before: version, after: copy }).findings,
    ).toEqual([]);
  }
  compareVersionsOf({ before: next, after: old });
  return compareVersionsOf({ before: old, after: next });
};

const of = (a: unknown) => ({ type: 'object', properties: { a } });

it('takes hostile names for names', () => {
  const parse = (text: string): object => JSON.parse(text);
  const { findings } = compareInputs(
    parse(
      '{"type":"object","properties":{"__proto__":{"type":"string"},"constructor":{"const":"hasOwnProperty"}}}',
    ),
    parse(
      '{"type":"object","properties":{"constructor":{"const":"toString"}},"required":["__proto__"]}',
    ),
  );
  expect(findings.map(({ rule, path }) => [rule, path])).toEqual(
    expect.arrayContaining([
      ['input-enum-value-removed', 'constructor'],
      ['input-property-removed', '__proto__'],
    ]),
  );
});

it('handles two megabytes of nested alternatives', () => {
  const filler = { const: 'x'.repeat(2_000_000) };
  const { impact } = compareInputs(of(nest(40, filler)), of(nest(39, filler)));
  expect(impact).toBe('undecided');
});

it('handles thousands of values, properties and alternatives', () => {
  const values = range(10_000);
  expect(
    compareInputs(of({ enum: values }), of({ enum: [...values, -1] })).findings,
  ).toEqual(
    expect.arrayContaining([
      expect.objectContaining({
        rule: 'input-enum-value-added',
        impact: 'additive',
      }),
    ]),
  );
  const many = (prefix: string) => ({
    type: 'object',
    properties: Object.fromEntries(
      values.map(each => [`${prefix}${each}`, {}]),
    ),
  });
  expect(compareInputs(many('a'), many('b')).requiredBump).toBe(null);
  const alternatives = (from: number) =>
    of({ anyOf: range(3_000).map(each => ({ const: each + from })) });
  expect(['breaking', 'undecided']).toContain(
    compareInputs(alternatives(0), alternatives(3_000)).impact,
  );
});

it('does not decide what it cannot', () => {
  const far = { $ref: 'https://example.com/schema.json' };
  const [input] = compareInputs(of({ type: 'string' }), of(far)).findings;
  expect(input.impact).not.toBe('additive');
  const itself = of({ not: { $ref: '#/properties/a' } });
  expect(compareInputs(of({ type: 'string' }), itself).impact).toBe(
    'undecided',
  );
  expect(compareInputs(of({ type: 'string' }), of({ type: 7 })).impact).toBe(
    'undecided',
  );
  const other = { $schema: 'https://example.com/dialect', ...of({}) };
  expect(compareInputs(of({}), other).impact).toBe('undecided');
});

it('compares recursive schemas, patterns and numbers that cost', () => {
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
  expect(compareInputs(tree(9), tree(8)).impact).toBe('breaking');
  expect(compareInputs(tree(8), tree(9)).impact).toBe('breaking');
  const slow = of({ type: 'string', pattern: '^(a+)+$' });
  compareInputs(
    slow,
    of({ type: 'string', pattern: '^(a|a)*$', maxLength: 30 }),
  );
  compareInputs(
    of({ multipleOf: 1e-300 }),
    of({ multipleOf: 3e-300, maximum: 1e308 }),
  );
});
