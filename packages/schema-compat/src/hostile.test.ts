import {
  bothWays,
  narrower,
  relateChecked,
  same,
} from './__testUtils__/expectations';
import { JsonValue } from './json/json';
import { relate } from './relate';

function nested(depth: number): JsonValue {
  let schema: JsonValue = { type: 'string' };
  for (let i = 0; i < depth; i += 1) {
    schema = { anyOf: [schema, { type: 'number' }] };
  }
  return schema;
}

describe('schemas valid in no draft', () => {
  it.each([
    ['null', null, ''],
    ['a list', [], ''],
    ['a number', 5, ''],
    ['an unknown type', { type: 'strin' }, '/type'],
    ['a text for a bound', { minimum: '1' }, '/minimum'],
    ['NaN', { minimum: NaN }, '/minimum'],
    ['an infinite bound', { maximum: Infinity }, '/maximum'],
    [
      'a draft 4 bound',
      { minimum: 1, exclusiveMinimum: true },
      '/exclusiveMinimum',
    ],
    ['multipleOf zero', { multipleOf: 0 }, '/multipleOf'],
    ['a negative length', { minLength: -1 }, '/minLength'],
    ['required that is no list', { required: true }, '/required'],
    ['properties that are none', { properties: { a: 1 } }, '/properties/a'],
    ['an empty anyOf', { anyOf: [] }, '/anyOf'],
    ['a function in an enum', { enum: [() => 1] }, '/enum'],
  ])('says so of %s', (_, schema, place) => {
    for (const result of [relate(schema, {}), relate(schema, schema)]) {
      expect(result).toMatchObject({
        relation: 'undecided',
        reasons: [{ code: 'invalid-schema', a: place }],
      });
    }
  });

  it.each([
    'http://json-schema.org/draft-04/schema#',
    'http://json-schema.org/draft-06/schema#',
    'https://json-schema.org/draft/2019-09/schema',
    'https://example.com/own',
    7,
  ])('refuses the dialect %s on either side', $schema => {
    const reasons = [{ code: 'unsupported-dialect', keyword: '$schema' }];
    expect(relate({ $schema }, {})).toMatchObject({
      relation: 'undecided',
      reasons: [{ ...reasons[0], a: '/$schema' }],
    });
    expect(relate({}, { $schema })).toMatchObject({
      relation: 'undecided',
      reasons: [{ ...reasons[0], b: '/$schema' }],
    });
  });
});

describe('sizes', () => {
  it('stops in two megabytes of nested anyOf', () => {
    const result = relate(nested(60_000), { type: 'string' });
    expect(result.relation).toBe('undecided');
    expect(result.reasons).toContainEqual(
      expect.objectContaining({ code: 'budget' }),
    );
  });

  it('stops in a hundred thousand branches', () => {
    const anyOf = Array.from({ length: 100_000 }, (_, i) => ({
      required: [`a${i}`],
    }));
    const result = relate({ anyOf }, { anyOf: [...anyOf].reverse() });
    expect(result.relation).not.toBe('not-included');
  });

  it('stops in two megabytes of anyOf that branch', () => {
    let leaves = 0;
    const tree = (depth: number): JsonValue => {
      leaves += 1;
      if (depth === 0)
        return { required: [`a rather long name ${leaves}`], minProperties: 1 };
      return { anyOf: Array.from({ length: 8 }, () => tree(depth - 1)) };
    };
    const [one, other] = [tree(5), tree(5)];
    expect(JSON.stringify(one).length).toBeGreaterThan(1_900_000);
    expect(relate(one, other)).toMatchObject({
      relation: 'undecided',
      reasons: [{ code: 'budget' }],
    });
  }, 20_000);

  it.each(['strict', 'declared'] as const)(
    'stops in very wide objects and very long tuples, %s',
    contentModel => {
      const wide = (count: number, type: string): JsonValue => {
        const names = Array.from({ length: count }, (_, i) => `name${i}`);
        const members = names.map(name => [name, { type }]);
        const properties = Object.fromEntries(members);
        return { type: 'object', properties, required: names };
      };
      const long = (make: (i: number) => JsonValue): JsonValue => ({
        type: 'array',
        prefixItems: Array.from({ length: 5_000 }, (_, i) => make(i)),
        minItems: 5_000,
      });
      const pairs = [
        [wide(20_000, 'integer'), wide(20_001, 'number')],
        [wide(20_001, 'number'), wide(20_000, 'integer')],
        [long(i => ({ const: i })), long(i => ({ minimum: i }))],
      ];
      for (const [a, b] of pairs) {
        const { relation } = relate(a, b, { contentModel });
        expect(relation).toBe('undecided');
      }
    },
    30_000,
  );

  it('does not unfold references that double at each step', () => {
    const doubling = (leaf: JsonValue): JsonValue => {
      const $defs: { [name: string]: JsonValue } = { d40: leaf };
      for (let i = 0; i < 40; i += 1) {
        const next = { $ref: `#/$defs/d${i + 1}` };
        $defs[`d${i}`] = {
          type: 'object',
          properties: { a: next, b: next },
          required: ['a', 'b'],
        };
      }
      return { $ref: '#/$defs/d0', $defs };
    };
    const [whole, any] = [{ type: 'integer' }, { type: 'number' }];
    expect(relate(doubling(whole), doubling(any)).relation).not.toBe(
      'not-included',
    );
    // The least witness has a million million members.
    expect(relate(doubling(any), doubling(whole)).relation).toBe('undecided');
  }, 20_000);

  it('compares ten thousand objects in an enum', () => {
    const values = Array.from({ length: 10_000 }, (_, i) => ({ a: i }));
    const fewer = { enum: values.slice(1) };
    expect(relate(fewer, { enum: values }).relation).toBe('included');
    expect(relate({ enum: values }, fewer)).toMatchObject({
      relation: 'not-included',
      witness: { a: 0 },
    });
  });

  it('compares ten thousand enum values', () => {
    const values = Array.from({ length: 10_000 }, (_, i) => `value ${i}`);
    const fewer = { enum: values.slice(1) };
    expect(relate(fewer, { enum: values }).relation).toBe('included');
    expect(relate({ enum: values }, fewer)).toMatchObject({
      relation: 'not-included',
      witness: 'value 0',
    });
    expect(relateChecked({ type: 'string' }, fewer).relation).toBe(
      'not-included',
    );
  });

  it.each([
    ['^(a|a)*$', '^(a+)+$'],
    ['^([a-z]+)*\\d$', '(x+x+)+y'],
    ['(a|b)*a(a|b){25}$', '(a|b)*b(a|b){25}$'],
    ['^(.*)*$', '^((a{0,99}){0,99}){0,99}$'],
  ])('does not backtrack in %s', (one, other) => {
    const a = { type: 'string', pattern: one };
    const b = { type: 'string', pattern: other };
    expect(relate(a, b).relation).not.toBe('included');
  });

  it('answers alike whenever it is asked, however small the budget', () => {
    const a = { type: 'array', items: { type: 'integer', minimum: 2 } };
    const b = { items: { anyOf: [{ const: 2 }, { exclusiveMinimum: 2 }] } };
    expect(relate(a, b, { budget: { steps: 3 } })).toMatchObject({
      relation: 'undecided',
      reasons: [{ code: 'budget' }],
    });
    expect(relate(a, b)).toEqual(relate(a, b));
  });
});

describe('numbers', () => {
  it('takes the least divisors as they are', () => {
    expect(
      relate({ multipleOf: 1e-300 }, { multipleOf: 1e-300, title: 'x' })
        .relation,
    ).toBe('included');
    expect(
      relate({ type: 'number' }, { multipleOf: 1e-300 }).relation,
    ).not.toBe('included');
    expect(
      relate({ type: 'number', multipleOf: 1e-299 }, { multipleOf: 1e-300 })
        .relation,
    ).toBe('included');
  });

  it.each(['minimum', 'multipleOf', 'const', 'enum', 'maxLength'])(
    'says that 1e400 is no number, in %s',
    keyword => {
      const value = keyword === 'enum' ? '[1, 1e400]' : '1e400';
      const schema: unknown = JSON.parse(`{"${keyword}": ${value}}`);
      expect(relate({}, schema)).toMatchObject({
        relation: 'undecided',
        reasons: [{ code: 'invalid-schema', b: `/${keyword}` }],
      });
    },
  );

  it('takes -0 for 0 and huge whole numbers as they are', () => {
    expect(bothWays({ const: -0 }, { enum: [0] })).toEqual(same);
    expect(bothWays({ minimum: -0 }, { minimum: 0 })).toEqual(same);
    const huge = (n: number) => ({ type: 'integer', minimum: n });
    const [odd, even] = [9007199254740991, 9007199254740992];
    expect(bothWays(huge(even), huge(odd))).toEqual(narrower);
    expect(bothWays(huge(1e300), huge(1e22))).toEqual(narrower);
    expect(relate({ type: 'integer' }, { multipleOf: 1e-300 }).relation).toBe(
      'included',
    );
  });

  it('is exact about large and small bounds', () => {
    expect(
      relate({ type: 'number', minimum: 1e308 }, { minimum: 9e307 }).relation,
    ).toBe('included');
    expect(
      relate(
        { type: 'number', exclusiveMinimum: 0, exclusiveMaximum: 5e-324 },
        { type: 'null' },
      ).relation,
    ).toBe('undecided');
  });
});

describe('property names', () => {
  it.each(['__proto__', 'constructor', 'toString', '', '/', '~', '$ref'])(
    'treats %j as any other',
    name => {
      const schema = (type: string): JsonValue =>
        JSON.parse(
          `{"properties":{${JSON.stringify(
            name,
          )}:{"type":"${type}"}},"required":[${JSON.stringify(name)}]}`,
        );
      const result = relate(schema('string'), schema('number'));
      expect(result.relation).toBe('not-included');
      expect(JSON.stringify(result.witness)).toBe(
        `{${JSON.stringify(name)}:""}`,
      );
      expect(relate(schema('integer'), schema('number')).relation).toBe(
        'included',
      );
    },
  );
});

describe('names anywhere', () => {
  it.each(['__proto__', 'constructor', 'hasOwnProperty'])(
    'finds %j as a definition, a key of a value and a dependency',
    name => {
      const key = JSON.stringify(name);
      const parse = (text: string): JsonValue => JSON.parse(text);
      const defined = parse(
        `{"$ref": "#/$defs/${name}", "$defs": {${key}: {"type": "null"}}}`,
      );
      expect(bothWays(defined, { type: 'null' })).toEqual(same);
      expect(relate({ $ref: `#/$defs/${name}`, $defs: {} }, {})).toMatchObject({
        relation: 'included',
      });
      const valued = parse(`{"const": {${key}: 1}}`);
      expect(bothWays(valued, { required: [name] })).toEqual(narrower);
      expect(relate({ const: {} }, { required: [name] }).relation).toBe(
        'not-included',
      );
      const dependent = parse(`{"dependentRequired": {${key}: ["b"]}}`);
      expect(relate({}, dependent).relation).toBe('not-included');
      expect(relate({ additionalProperties: false }, dependent).relation).toBe(
        'included',
      );
    },
  );
});

describe('patterns beyond us', () => {
  it.each(['(?=a)b', '\\bword', '(a)\\1', '[', '\\p{L}', 'a{2,1}', '(?<!x)y'])(
    'leaves %s undecided, with its place',
    pattern => {
      const result = relate({ type: 'string' }, { pattern });
      expect(result.relation).toBe('undecided');
      expect(result.reasons).toContainEqual(
        expect.objectContaining({
          code: 'unsupported-pattern',
          keyword: 'pattern',
          b: '/pattern',
        }),
      );
    },
  );

  it('finds the same one included in itself', () => {
    const a = { type: 'string', pattern: '(?=a)b', minLength: 2 };
    const b = { type: 'string', pattern: '(?=a)b' };
    expect(relate(a, b).relation).toBe('included');
  });
});
