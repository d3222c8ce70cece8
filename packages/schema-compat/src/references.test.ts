import {
  bothWays,
  narrower,
  relateChecked,
} from './__testUtils__/expectations';
import { JsonValue } from './json/json';
import { relate } from './relate';

function list(value: JsonValue, extra: { [keyword: string]: JsonValue } = {}) {
  return {
    $ref: '#/$defs/node',
    $defs: {
      node: {
        type: 'object',
        properties: { value, next: { $ref: '#/$defs/node' } },
        required: ['value'],
        additionalProperties: false,
        ...extra,
      },
    },
  };
}

describe('recursion', () => {
  it('compares lists by their members', () => {
    expect(
      bothWays(list({ type: 'integer' }), list({ type: 'number' })),
    ).toEqual(narrower);
  });

  it('finds a break that only shows one level down', () => {
    const old = { ...list({ type: 'integer' }), $ref: '#/$defs/node' };
    const deep = {
      type: 'object',
      properties: {
        value: { type: 'integer' },
        next: list({ type: 'integer', minimum: 5 }).$defs.node,
      },
      $defs: list({ type: 'integer', minimum: 5 }).$defs,
    };
    const result = relateChecked(old, deep);
    expect(result.relation).toBe('not-included');
    expect(result.witness).toMatchObject({ next: {} });
  });

  it('knows that a list without an end has no value', () => {
    const endless = list(true, { required: ['value', 'next'] });
    expect(relate(endless, false)).toMatchObject({
      relation: 'included',
      reasons: [{ code: 'empty' }],
    });
  });

  it('does not take a cycle for a proof', () => {
    const tree = (leaf: JsonValue) => ({
      $ref: '#/$defs/t',
      $defs: {
        t: { anyOf: [leaf, { type: 'array', items: { $ref: '#/$defs/t' } }] },
      },
    });
    expect(
      bothWays(
        tree({ type: 'string', minLength: 1 }),
        tree({ type: 'string' }),
      ),
    ).toEqual(narrower);
    expect(
      bothWays(tree({ type: 'null' }), tree({ type: ['null', 'boolean'] })),
    ).toEqual(narrower);
  });

  it('compares mutual recursion with its unrolled form', () => {
    const mutual = {
      $ref: '#/$defs/a',
      $defs: {
        a: { type: 'object', properties: { b: { $ref: '#/$defs/b' } } },
        b: { type: 'object', properties: { a: { $ref: '#/$defs/a' } } },
      },
    };
    const unrolled = {
      $ref: '#/$defs/x',
      $defs: {
        x: {
          type: 'object',
          properties: {
            b: {
              type: 'object',
              properties: { a: { $ref: '#/$defs/x' } },
            },
          },
        },
      },
    };
    expect(relateChecked(mutual, unrolled).relation).toBe('included');
    expect(relateChecked(unrolled, mutual).relation).toBe('included');
  });

  it.each([
    ['itself', { $ref: '#' }],
    ['itself denied', { not: { $ref: '#' } }],
    ['itself through a branch', { anyOf: [{ type: 'null' }, { $ref: '#' }] }],
  ])('refuses a reference to %s at the same value', (_, schema) => {
    const result = relate(schema, { type: 'string' });
    expect(result).toMatchObject({
      relation: 'undecided',
      reasons: [{ code: 'endless-reference' }],
    });
  });

  it('follows recursion through not one level down', () => {
    const schema = { properties: { a: { not: { $ref: '#' } } } };
    expect(relateChecked(schema, { ...schema, required: ['a'] })).toMatchObject(
      { relation: 'not-included' },
    );
  });
});

describe('references', () => {
  it('never fetches one that leads elsewhere', () => {
    const remote = {
      properties: { a: { $ref: 'https://example.com/a.json' } },
    };
    const result = relate(remote, { properties: { a: { type: 'string' } } });
    expect(result.relation).toBe('undecided');
    expect(result.reasons).toContainEqual(
      expect.objectContaining({
        code: 'unresolved-reference',
        keyword: '$ref',
        a: '/properties/a/$ref',
      }),
    );
  });

  it('does without it where it cannot matter', () => {
    const remote = {
      type: 'string',
      properties: { a: { $ref: 'https://example.com/a.json' } },
    };
    expect(relate(remote, { type: ['string', 'null'] }).relation).toBe(
      'included',
    );
  });

  it('does not let unevaluatedProperties close what it cannot see', () => {
    const remote = {
      type: 'object',
      $ref: 'https://example.com/a.json',
      unevaluatedProperties: false,
    };
    expect(relate(remote, { maxProperties: 0 }).relation).toBe('undecided');
  });

  it('finds embedded resources by their $id', () => {
    const bundled = {
      $id: 'https://example.com/root',
      properties: { a: { $ref: 'item' } },
      $defs: { item: { $id: 'item', type: 'string', minLength: 1 } },
    };
    expect(
      bothWays(bundled, { properties: { a: { type: 'string' } } }),
    ).toEqual(narrower);
  });

  it('ignores what stands beside a reference in draft 7', () => {
    const $schema = 'http://json-schema.org/draft-07/schema#';
    const definitions = { x: { type: 'string' } };
    const beside = {
      $schema,
      properties: { a: { $ref: '#/definitions/x', minLength: 3 } },
      definitions,
    };
    const plain = {
      $schema,
      properties: { a: { $ref: '#/definitions/x' } },
      definitions,
    };
    expect(relate(plain, beside).relation).toBe('included');
    const now = 'https://json-schema.org/draft/2020-12/schema';
    expect(
      relate({ ...plain, $schema: now }, { ...beside, $schema: now }).relation,
    ).toBe('not-included');
  });
});
