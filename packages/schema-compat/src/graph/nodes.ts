import { JsonValue } from '../json/json';
import { Rational } from '../numeric/rational';
import { Reason } from '../types';

/**
 * A node of the graph with a sign: twice its number, plus one where negated.
 * Negation is `literal ^ 1`.
 */
export type Literal = number;

export const TRUE: Literal = 0;
export const FALSE: Literal = 1;

/** The six JSON types as bits of a mask. */
export const typeBits = {
  null: 1,
  boolean: 2,
  number: 4,
  string: 8,
  array: 16,
  object: 32,
} as const;

export type TypeName = keyof typeof typeBits;

export const typeNames: readonly TypeName[] = [
  'null',
  'boolean',
  'number',
  'string',
  'array',
  'object',
];

export const everyType = 63;

/** A set of property names: `names` and what matches `patterns`, turned round by `others`, less `except`. */
export interface NameSet {
  readonly names: readonly string[];
  readonly patterns: readonly string[];
  readonly others: boolean;
  readonly except: readonly string[];
}

export type Node =
  | { readonly kind: 'true' }
  | { readonly kind: 'type'; readonly mask: number }
  | {
      readonly kind: 'enum';
      readonly keys: ReadonlySet<string>;
      readonly values: readonly JsonValue[];
    }
  | {
      readonly kind: 'bound';
      readonly side: 'min' | 'max';
      readonly value: Rational;
      readonly exclusive: boolean;
    }
  | { readonly kind: 'multiple'; readonly of: Rational }
  | {
      readonly kind: 'size';
      readonly domain: 'string' | 'array' | 'object';
      readonly side: 'min' | 'max';
      readonly count: number;
    }
  | { readonly kind: 'pattern'; readonly source: string }
  | { readonly kind: 'format'; readonly name: string }
  /** Each member whose name is in the set has a value of the literal. */
  | { readonly kind: 'every'; readonly names: NameSet; readonly of: Literal }
  /** Each name is a string of the literal. */
  | { readonly kind: 'keys'; readonly of: Literal }
  /** The item at the index, if there is one, is of the literal. */
  | { readonly kind: 'at'; readonly index: number; readonly of: Literal }
  /** Each item from the index on is of the literal. */
  | { readonly kind: 'from'; readonly index: number; readonly of: Literal }
  /** At least `min` items are of the literal. */
  | { readonly kind: 'contains'; readonly min: number; readonly of: Literal }
  | { readonly kind: 'unique' }
  | { readonly kind: 'all'; readonly of: readonly Literal[] }
  /** Exactly one. */
  | { readonly kind: 'one'; readonly of: readonly Literal[] }
  | {
      readonly kind: 'if';
      readonly test: Literal;
      readonly yes: Literal;
      readonly no: Literal;
    }
  /** Stands for another literal, made when it is first asked for. */
  | { readonly kind: 'lazy'; readonly target: () => Literal }
  /** What we cannot read. */
  | { readonly kind: 'opaque'; readonly reason: Reason };

/** The type that a node speaks about; it holds for every value of another. */
export function domainOf(node: Node): TypeName | undefined {
  switch (node.kind) {
    case 'bound':
    case 'multiple':
      return 'number';
    case 'size':
      return node.domain;
    case 'pattern':
    case 'format':
      return 'string';
    case 'every':
    case 'keys':
      return 'object';
    case 'at':
    case 'from':
    case 'contains':
    case 'unique':
      return 'array';
    default:
      return undefined;
  }
}
