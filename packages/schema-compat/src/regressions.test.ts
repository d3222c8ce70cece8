import {
  apart,
  bothWays,
  narrower,
  relateChecked,
  same,
} from './__testUtils__/expectations';
import { JsonObject, JsonValue } from './json/json';
import { relate } from './relate';

/** Kinds of faults that other engines were found to have. */
describe('fractional multipleOf', () => {
  const of = (multipleOf: number) => ({ type: 'number', multipleOf });

  it.each([
    [0.5, 0.25],
    [0.3, 0.1],
    [0.75, 0.15],
    [1, 0.01],
    [1e-5, 1e-7],
  ])('takes multiples of %d for multiples of %d', (coarse, fine) => {
    expect(relate(of(coarse), of(fine)).relation).toBe('included');
    expect(relate(of(fine), of(coarse)).relation).toBe('not-included');
  });

  it.each([
    [0.5, 0.3],
    [0.75, 0.5],
    [2.5, 2],
  ])('tells multiples of %d and of %d apart', (one, other) => {
    expect(bothWays(of(one), of(other))).toEqual(apart);
  });

  it('divides by no fraction below one', () => {
    expect(bothWays({ type: 'integer' }, of(0.5))).toEqual(narrower);
    expect(bothWays(of(0.2), { type: 'number' })).toEqual(narrower);
  });
});

/** A node of a tree: one of some kinds, told apart or not. */
function tree(
  kinds: number,
  leaf: JsonValue,
  discriminated: boolean,
): JsonObject {
  const node = (i: number): JsonObject => {
    const properties = {
      ...(discriminated ? { kind: { const: i } } : {}),
      [`left${i}`]: { $ref: '#/$defs/node' },
      [`right${i}`]: { $ref: '#/$defs/node' },
    };
    const required = discriminated ? ['kind'] : [`left${i}`];
    return { type: 'object', properties, required };
  };
  const oneOf = [...Array.from({ length: kinds }, (_, i) => node(i)), leaf];
  return { $ref: '#/$defs/node', $defs: { node: { oneOf } } };
}

describe('recursive oneOf', () => {
  const text = { type: 'string' };
  const short = { type: 'string', maxLength: 3 };

  it('compares many branches that are told apart', () => {
    expect(
      bothWays(tree(12, { type: 'null' }, true), tree(12, text, true)),
    ).toEqual(apart);
    expect(bothWays(tree(4, short, true), tree(4, text, true))).toEqual(
      narrower,
    );
    const [a, b] = [tree(12, short, true), tree(12, text, true)];
    expect(relate(a, b).relation).not.toBe('not-included');
  });

  it('ends where they overlap, and does not guess', () => {
    // One more branch that takes a node makes it two, which is one too many.
    const [a, b] = [tree(12, short, false), tree(12, text, false)];
    expect(relateChecked(a, b).relation).not.toBe('included');
    expect(relateChecked(b, a).relation).not.toBe('included');
  }, 20_000);
});

describe('memoised cycles', () => {
  /** Two nodes that lead to each other, and one value that only one has. */
  const graph = (value: JsonValue, other: JsonValue): JsonObject => ({
    $ref: '#/$defs/a',
    $defs: {
      a: {
        type: 'object',
        properties: {
          x: { $ref: '#/$defs/b' },
          y: { $ref: '#/$defs/c' },
        },
      },
      b: { type: 'object', properties: { a: { $ref: '#/$defs/a' }, value } },
      c: {
        type: 'object',
        properties: { b: { $ref: '#/$defs/b' }, value: other },
      },
    },
  });
  const [whole, any] = [{ type: 'integer' }, { type: 'number' }];

  it('do not hide a break that is found after the cycle', () => {
    expect(bothWays(graph(whole, whole), graph(any, any))).toEqual(narrower);
    expect(bothWays(graph(whole, whole), graph(any, whole))).toEqual(narrower);
    expect(bothWays(graph(whole, whole), graph(whole, any))).toEqual(narrower);
    expect(bothWays(graph(whole, any), graph(any, whole))).toEqual(apart);
  });

  it('do not carry what was assumed in one place into another', () => {
    const pair = (leaf: JsonValue): JsonObject => ({
      type: 'object',
      properties: {
        first: { $ref: '#/$defs/list' },
        second: { type: 'array', items: { $ref: '#/$defs/list' } },
      },
      required: ['second'],
      $defs: {
        list: {
          type: 'object',
          properties: {
            next: { $ref: '#/$defs/list' },
            end: { $ref: '#/$defs/end' },
          },
        },
        end: {
          anyOf: [
            leaf,
            { properties: { list: { $ref: '#/$defs/list' } }, type: 'object' },
          ],
        },
      },
    });
    expect(bothWays(pair(whole), pair(any))).toEqual(narrower);
  });

  it('do not prove what only ends nowhere', () => {
    const endless = (min: number): JsonObject => ({
      $ref: '#/$defs/n',
      $defs: {
        n: {
          type: 'array',
          minItems: min,
          items: { $ref: '#/$defs/n' },
        },
      },
    });
    expect(relate(endless(1), { type: 'null' }).reasons[0].code).toBe('empty');
    expect(bothWays(endless(0), { type: 'array', maxItems: 0 })[0]).toBe(
      'not-included',
    );
  });
});

describe('$ref with siblings', () => {
  const text = { type: 'string' };
  const beside: JsonObject = {
    $defs: { text },
    properties: { a: { $ref: '#/$defs/text', minLength: 2 } },
  };
  const alone: JsonObject = {
    $defs: { text },
    properties: { a: { $ref: '#/$defs/text' } },
  };

  it('counts both in 2020-12', () => {
    expect(bothWays(beside, alone)).toEqual(narrower);
    expect(
      bothWays(beside, { properties: { a: { ...text, minLength: 2 } } }),
    ).toEqual(same);
  });

  it('counts what is beside a reference for unevaluatedProperties', () => {
    const schema: JsonObject = {
      $defs: { named: { properties: { a: text } } },
      $ref: '#/$defs/named',
      properties: { b: text },
      type: 'object',
      unevaluatedProperties: false,
    };
    const closed = {
      type: 'object',
      properties: { a: text, b: text },
      additionalProperties: false,
    };
    expect(bothWays(schema, closed)).toEqual(same);
  });

  it('counts the reference alone in draft 7', () => {
    const $schema = 'http://json-schema.org/draft-07/schema#';
    const old = (extra: JsonObject): JsonObject => ({
      $schema,
      definitions: { text },
      properties: { a: { $ref: '#/definitions/text', ...extra } },
    });
    // Ajv heeds the siblings, against the text: no witness to hold against it.
    expect(relate(old({}), old({ minLength: 2 })).relation).toBe('included');
    expect(relate(old({ minLength: 2 }), old({})).relation).toBe('included');
  });
});
