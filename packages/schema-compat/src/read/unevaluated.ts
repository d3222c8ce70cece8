import { Graph } from '../graph/graph';
import { Literal, TRUE } from '../graph/nodes';
import { own } from '../json/json';
import { otherNames } from './objects';
import { collectPieces, Piece } from './pieces';
import { Reading } from './reader';
import { has, readChild } from './values';

/** What is evaluated: names for objects, a prefix and matching items for arrays. */
interface Evaluated {
  readonly names: readonly string[];
  readonly patterns: readonly string[];
  readonly upTo: number;
  readonly matching: readonly Literal[];
  readonly all: boolean;
}

const nothing: Evaluated = {
  names: [],
  patterns: [],
  upTo: 0,
  matching: [],
  all: false,
};

function merge(a: Evaluated, b: Evaluated): Evaluated {
  const unite = <T extends string | number>(x: readonly T[], y: readonly T[]) =>
    [...new Set([...x, ...y])].sort();
  return {
    names: unite(a.names, b.names),
    patterns: unite(a.patterns, b.patterns),
    upTo: Math.max(a.upTo, b.upTo),
    matching: unite(a.matching, b.matching),
    all: a.all || b.all,
  };
}

function ofMembers(piece: Piece): Evaluated {
  return {
    ...nothing,
    names: piece.properties.map(([name]) => name),
    patterns: piece.patterns.map(([pattern]) => pattern),
    all: piece.others !== undefined,
  };
}

function ofItems({ reader }: Reading, piece: Piece): Evaluated {
  const { contains } = piece;
  return {
    ...nothing,
    upTo: piece.prefix.length,
    matching: contains ? [reader.read({ ...contains, open: false })] : [],
    all: piece.rest !== undefined,
  };
}

interface Split {
  readonly graph: Graph;
  readonly domain: 'object' | 'array';
  /** What an unevaluated value must be. */
  readonly of: Literal;
}

function leaf({ graph, domain, of }: Split, base: Evaluated): Literal {
  if (domain === 'object') {
    return graph.every(otherNames(base.names, base.patterns), of);
  }
  return graph.from(base.upTo, graph.any([of, ...base.matching]));
}

/** Decides one condition after the other, each side made only when needed. */
function split(
  by: Split,
  base: Evaluated,
  rest: readonly (readonly [Literal, Evaluated])[],
): Literal {
  if (base.all) return TRUE;
  const known = JSON.stringify(base);
  const open = rest.filter(
    ([, more]) => JSON.stringify(merge(base, more)) !== known,
  );
  if (open.length === 0) return leaf(by, base);
  const [[when, more], ...others] = open;
  const name = `unevaluated ${by.domain} ${by.of} ${known} ${JSON.stringify(
    open,
  )}`;
  const both = [
    by.graph.lazy(`${name} yes`, () => split(by, merge(base, more), others)),
    by.graph.lazy(`${name} no`, () => split(by, base, others)),
  ];
  return by.graph.choose(when, both[0], both[1]);
}

function group(
  pieces: readonly Piece[],
  toEvaluated: (piece: Piece) => Evaluated,
): Map<Literal, Evaluated> {
  const groups = new Map<Literal, Evaluated>();
  for (const piece of pieces) {
    const known = groups.get(piece.when) ?? nothing;
    groups.set(piece.when, merge(known, toEvaluated(piece)));
  }
  return groups;
}

function readOne(reading: Reading, domain: 'object' | 'array'): Literal {
  const { reader, frame, schema, graph } = reading;
  const keyword =
    domain === 'object' ? 'unevaluatedProperties' : 'unevaluatedItems';
  const isOpened =
    domain === 'object' && frame.open && own(schema, keyword) === false;
  if (!has(reading, keyword) || isOpened) return TRUE;
  const of = readChild(reading, [keyword], 1);
  const pieces = collectPieces({ reader, asked: schema }, frame);
  if (!pieces) return reader.opaque('unsupported-keyword', frame, keyword);
  const groups = group(pieces, piece =>
    domain === 'object' ? ofMembers(piece) : ofItems(reading, piece),
  );
  const base = groups.get(TRUE) ?? nothing;
  groups.delete(TRUE);
  return split({ graph, domain, of }, base, [...groups]);
}

/** `unevaluatedProperties` and `unevaluatedItems`, which draft 7 does not know. */
export function readUnevaluated(reading: Reading): Literal[] {
  if (reading.reader.document.dialect === 'draft-07') return [];
  return [readOne(reading, 'object'), readOne(reading, 'array')];
}
