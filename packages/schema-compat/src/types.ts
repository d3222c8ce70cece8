import { JsonValue } from './json/json';

/**
 * The answer: proved, refuted by a witness, or neither.
 *
 * @public
 */
export type Relation = 'included' | 'not-included' | 'undecided';

/**
 * What a reason is about.
 *
 * - `equal`, `proved`, `empty`: why A is included in B
 * - `fails`: a keyword of B that the witness does not meet
 * - `invalid-schema`, `unsupported-dialect`, `unresolved-reference`,
 *   `endless-reference`, `unsupported-keyword`, `unsupported-pattern`,
 *   `unsupported-format`, `unsearched`, `unconfirmed`, `budget`: why nothing
 *   could be decided
 *
 * @public
 */
export type ReasonCode =
  | 'equal'
  | 'proved'
  | 'empty'
  | 'fails'
  | 'invalid-schema'
  | 'unsupported-dialect'
  | 'unresolved-reference'
  | 'endless-reference'
  | 'unsupported-keyword'
  | 'unsupported-pattern'
  | 'unsupported-format'
  | 'unsearched'
  | 'unconfirmed'
  | 'budget';

/**
 * One link of the chain from the outermost place to the innermost.
 *
 * @public
 */
export interface Reason {
  readonly code: ReasonCode;
  /** The keyword concerned; absent where the whole schema is. */
  readonly keyword?: string;
  /** JSON Pointer (RFC 6901) into A; '' is its root. Absent where A has no part in it. */
  readonly a?: string;
  /** JSON Pointer (RFC 6901) into B; '' is its root. Absent where B has no part in it. */
  readonly b?: string;
  /** JSON Pointer into the witness, for `fails`. */
  readonly instance?: string;
  /** One English sentence. */
  readonly message: string;
}

/**
 * Limits on one question. Each is a count, none is a time: the same question
 * always gets the same answer.
 *
 * @public
 */
export interface Budget {
  /** Levels a schema may nest, references followed. Default 200. */
  readonly depth: number;
  /** Subschemas read, both sides together. Default 60 000. */
  readonly nodes: number;
  /** Steps of the search. Default 200 000, well under a second. */
  readonly steps: number;
}

/**
 * How the two schemas are read.
 *
 * @public
 */
export interface RelateOptions {
  /**
   * `strict`: A as written. `declared`: only those values of A that use no
   * property A does not name; maps and free-form objects stay as written.
   * Default `strict`.
   */
  readonly contentModel?: 'strict' | 'declared';
  /** Reads `additionalProperties: false` and `unevaluatedProperties: false` of B as absent. Default false. */
  readonly tolerantReader?: boolean;
  /** Whether `format` rejects values; otherwise it is an annotation. Default false. */
  readonly formatAssertion?: boolean;
  /** Limits; each that is absent has its default. */
  readonly budget?: Partial<Budget>;
}

/**
 * What `relate` found.
 *
 * @public
 */
export interface RelateResult {
  readonly relation: Relation;
  /** With `not-included` only: a value valid under A and invalid under B. */
  readonly witness?: JsonValue;
  /** Never empty, outermost first. */
  readonly reasons: readonly Reason[];
}
