import { oneName } from '../graph/graph';
import { FALSE, Literal, TRUE } from '../graph/nodes';
import { isObject, own } from '../json/json';
import { matches } from '../regex/nfa';
import { otherNames, patternNames } from './objects';
import { collectPieces, Piece } from './pieces';
import { Frame, Reader } from './reader';

const relevant = [
  '$ref',
  '$dynamicRef',
  'properties',
  'patternProperties',
  'additionalProperties',
  'unevaluatedProperties',
  'required',
  'items',
  'prefixItems',
  'additionalItems',
  'unevaluatedItems',
  'allOf',
  'anyOf',
  'oneOf',
  'if',
  'then',
  'else',
  'dependentSchemas',
  'dependencies',
];

function isRelevant({ raw }: Frame): boolean {
  return isObject(raw) && relevant.some(name => own(raw, name) !== undefined);
}

/** What a piece says of a name. */
function framesOf(piece: Piece): (name: string) => Frame[] {
  const members = new Map(piece.properties);
  return name => {
    const found = members.get(name);
    const frames = piece.patterns
      .filter(([source]) => matches(source, name))
      .map(([, frame]) => frame);
    if (found) frames.unshift(found);
    if (frames.length > 0 || !piece.others) return frames;
    return [piece.others];
  };
}

function isMap({ raw }: Frame): boolean {
  return raw !== true && !(isObject(raw) && Object.keys(raw).length === 0);
}

function closeNames(
  reader: Reader,
  pieces: readonly Piece[],
  sets: { readonly names: string[]; readonly patterns: string[] },
): Literal {
  const { names, patterns } = sets;
  const open = pieces.some(({ others }) => others && others.raw !== false);
  const isFreeForm = names.length + patterns.length === 0;
  if (open || isFreeForm) return TRUE;
  return reader.graph.every(otherNames(names, patterns), FALSE);
}

function closeMembers(reader: Reader, pieces: readonly Piece[]): Literal[] {
  const { graph } = reader;
  const asking = pieces.filter(({ isTest }) => !isTest);
  const names = pieces.flatMap(piece => [
    ...piece.properties.map(([name]) => name),
    ...piece.required,
  ]);
  const sources = pieces.flatMap(piece => piece.patterns.map(([p]) => p));
  const sets = { names: [...new Set(names)], patterns: [...new Set(sources)] };
  const saying = asking.map(framesOf);
  const others = asking.flatMap(piece => piece.others ?? []).filter(isMap);
  const matched = asking.flatMap(piece => piece.patterns.map(([, f]) => f));
  return [
    closeNames(reader, pieces, sets),
    ...sets.names.map(name => {
      const frames = saying.flatMap(of => of(name));
      return graph.every(oneName(name), closeGroup(reader, frames));
    }),
    ...sets.patterns.map(pattern =>
      graph.every(
        patternNames(pattern, sets.names),
        closeGroup(reader, [...matched, ...others]),
      ),
    ),
    graph.every(
      otherNames(sets.names, sets.patterns),
      closeGroup(reader, others),
    ),
  ];
}

function closeItems(reader: Reader, pieces: readonly Piece[]): Literal[] {
  const { graph } = reader;
  const asking = pieces.filter(({ isTest }) => !isTest);
  const length = Math.max(0, ...asking.map(({ prefix }) => prefix.length));
  const at = (index: number) =>
    asking.flatMap(piece => piece.prefix[index] ?? piece.rest ?? []);
  const literals = Array.from({ length }, (_, i) =>
    graph.at(i, closeGroup(reader, at(i))),
  );
  return [...literals, graph.from(length, closeGroup(reader, at(Infinity)))];
}

interface Decision {
  readonly name: string;
  readonly held: readonly Piece[];
  readonly open: readonly (readonly [Literal, readonly Piece[]])[];
}

function decide(reader: Reader, { name, held, open }: Decision): Literal {
  const { graph } = reader;
  if (open.length === 0) {
    return graph.all([
      ...closeMembers(reader, held),
      ...closeItems(reader, held),
    ]);
  }
  const [[when, pieces], ...rest] = open;
  const branch = (suffix: string, more: readonly Piece[]) =>
    graph.lazy(`${name}${suffix}`, () =>
      decide(reader, {
        name: `${name}${suffix}`,
        held: [...held, ...more],
        open: rest,
      }),
    );
  return graph.choose(when, branch('1', pieces), branch('0', []));
}

function says(piece: Piece): boolean {
  const { properties, patterns, required, prefix, others, rest } = piece;
  const count =
    properties.length + patterns.length + required.length + prefix.length;
  return count > 0 || others !== undefined || rest !== undefined;
}

function close(reader: Reader, name: string, frames: readonly Frame[]) {
  const groups = new Map<Literal, Piece[]>();
  for (const frame of frames) {
    const pieces = collectPieces({ reader }, frame);
    if (!pieces) return reader.opaque('unsupported-keyword', frame);
    for (const piece of pieces.filter(says)) {
      groups.set(piece.when, [...(groups.get(piece.when) ?? []), piece]);
    }
  }
  const held = groups.get(TRUE) ?? [];
  groups.delete(TRUE);
  if (held.length + groups.size === 0) return TRUE;
  return decide(reader, { name, held, open: [...groups] });
}

function closeGroup(reader: Reader, frames: readonly Frame[]): Literal {
  const byNumber = new Map<number, Frame>();
  for (const frame of frames.filter(isRelevant)) {
    if (isObject(frame.raw)) byNumber.set(reader.numberOf(frame.raw), frame);
  }
  if (byNumber.size === 0) return TRUE;
  const numbers = [...byNumber.keys()].sort((x, y) => x - y);
  const name = `declared ${reader.side} ${numbers.join()} `;
  return reader.graph.lazy(name, () =>
    close(reader, name, [...byNumber.values()]),
  );
}

/**
 * That a value uses no property the schema does not name: at each object as if
 * `unevaluatedProperties: false` stood beside the outermost schema there. Maps
 * and free-form objects stay open, as does all under `not`, `if` and `contains`.
 */
export function closeDeclared(reader: Reader, frame: Frame): Literal {
  return closeGroup(reader, [frame]);
}
