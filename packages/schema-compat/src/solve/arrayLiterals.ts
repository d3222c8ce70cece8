import { Literal } from '../graph/nodes';
import { Search } from './search';

/** A literal on items by index. */
export interface Placed {
  readonly index: number;
  readonly of: Literal;
}

/** A literal on a number of items. */
export interface Counted {
  readonly of: Literal;
  readonly min: number;
}

/** All that is known of an array. */
export interface Arrays {
  readonly at: Placed[];
  readonly from: Placed[];
  /** An item at the index, of the literal, there must be. */
  readonly someAt: Placed[];
  /** An item at the index or behind, of the literal, there must be. */
  readonly someFrom: Placed[];
  readonly atLeast: Counted[];
  /** Fewer than `min` of them. */
  readonly fewer: Counted[];
  unique: boolean;
  repeated: boolean;
  min: number;
  max: number;
}

function collectOne(search: Search, all: Arrays, literal: Literal): void {
  const node = search.graph.node(literal);
  const negated = (literal & 1) === 1;
  if (node.kind === 'at' || node.kind === 'from') {
    const some = node.kind === 'at' ? all.someAt : all.someFrom;
    const each = node.kind === 'at' ? all.at : all.from;
    if (negated) some.push({ index: node.index, of: node.of ^ 1 });
    else each.push(node);
  }
  if (node.kind === 'contains') {
    (negated ? all.fewer : all.atLeast).push(node);
  }
  if (node.kind === 'unique') {
    if (negated) all.repeated = true;
    else all.unique = true;
  }
  if (node.kind === 'size') {
    const shift = negated ? 1 : 0;
    if ((node.side === 'min') !== negated) {
      all.min = Math.max(all.min, node.count + shift);
    } else all.max = Math.min(all.max, node.count - shift);
  }
}

/** Sorts literals by what they ask of an array. */
export function collectArrays(
  search: Search,
  literals: Iterable<Literal>,
): Arrays {
  const all: Arrays = {
    at: [],
    from: [],
    someAt: [],
    someFrom: [],
    atLeast: [],
    fewer: [],
    unique: false,
    repeated: false,
    min: 0,
    max: Infinity,
  };
  for (const literal of literals) collectOne(search, all, literal);
  return all;
}

/** From which index on all items are alike. */
export function tailOf(all: Arrays): number {
  const placed = [all.at, all.someAt].flat().map(({ index }) => index + 1);
  const from = [all.from, all.someFrom].flat().map(({ index }) => index);
  return Math.max(0, ...placed, ...from);
}
