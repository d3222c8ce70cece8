import { Evaluator } from '../evaluate/evaluate';
import { Graph } from '../graph/graph';
import { Literal, Node } from '../graph/nodes';
import { join, JsonValue } from '../json/json';
import { Reason, ReasonCode } from '../types';
import { Quick } from './quick';

/** A value that is of all literals, that there is none, or neither. */
export type Outcome =
  | { readonly kind: 'found'; readonly value: JsonValue }
  | { readonly kind: 'empty' }
  | { readonly kind: 'unknown' };

export const empty: Outcome = { kind: 'empty' };
export const unknown: Outcome = { kind: 'unknown' };

/** Thrown when the steps of a question are used up; caught where it was asked. */
export class BudgetExhausted extends Error {}

/** What the parts of a search share. */
export interface Search {
  readonly graph: Graph;
  readonly evaluator: Evaluator;
  readonly quick: Quick;
  /** Counts a step, or as many as the work is worth; throws `BudgetExhausted`. */
  spend(steps?: number): void;
  /** Remembers why a part of the search stayed open. */
  note(code: ReasonCode, literal?: Literal): void;
  /** A value that is of all literals. */
  satisfy(literals: Iterable<Literal>): Outcome;
  /** Whether it is proved that no value is of all of them, with nothing assumed. */
  isProvedEmpty(literals: Iterable<Literal>): boolean;
}

const keywords: { readonly [kind in Node['kind']]?: string } = {
  type: 'type',
  enum: 'enum',
  multiple: 'multipleOf',
  pattern: 'pattern',
  format: 'format',
  every: 'properties',
  keys: 'propertyNames',
  at: 'prefixItems',
  from: 'items',
  contains: 'contains',
  unique: 'uniqueItems',
  one: 'oneOf',
  if: 'if',
};

/** The reason for a literal that could not be decided. */
export function toReason(
  graph: Graph,
  code: ReasonCode,
  literal: Literal,
): Reason {
  const node = graph.node(literal);
  if (node.kind === 'opaque') return node.reason;
  const keyword = keywords[node.kind];
  const origin = graph.originOf(literal);
  const place = (pointer: string | undefined) =>
    keyword === undefined || pointer === undefined
      ? pointer
      : join(pointer, keyword);
  const message = `${
    keyword ?? 'The schema'
  } at this place could not be decided`;
  return { code, keyword, a: place(origin.a), b: place(origin.b), message };
}
