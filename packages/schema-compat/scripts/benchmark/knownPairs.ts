import { JsonValue } from '../../src/json/json';

/** Two schemas, and whether every value of A is a value of B. */
export interface KnownPair {
  readonly a: JsonValue;
  readonly b: JsonValue;
  readonly included: boolean;
  /** Whether `format` counts as an assertion for whoever wrote the answer down. */
  readonly formats?: boolean;
}

/** Pairs of one kind. */
export interface PairSet {
  readonly name: string;
  readonly pairs: readonly KnownPair[];
}
