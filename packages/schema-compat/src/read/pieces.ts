import { Literal, TRUE } from '../graph/nodes';
import { isObject, own } from '../json/json';
import { tupleKeywords } from './arrays';
import { presence } from './objects';
import { Frame, Reader, Reading } from './reader';

/** What one schema object says about members and items, and when it counts. */
export interface Piece {
  /** Holds where its schema is one that the value meets. */
  readonly when: Literal;
  /** Whether it stands under `if`: it names members, and asks nothing of them. */
  readonly isTest: boolean;
  readonly properties: readonly (readonly [string, Frame])[];
  readonly patterns: readonly (readonly [string, Frame])[];
  /** For all other names, whatever it says of them. */
  readonly others?: Frame;
  readonly required: readonly string[];
  readonly prefix: readonly Frame[];
  /** For all items behind the prefix. */
  readonly rest?: Frame;
  readonly contains?: Frame;
}

/** Whose `unevaluated*` keywords do not count, being the ones asked about. */
interface Collecting {
  readonly reader: Reader;
  readonly asked?: object;
}

interface Part {
  readonly frame: Frame;
  readonly when: Literal;
  readonly isTest: boolean;
}

function ownPiece(reading: Reading, part: Part, isAsked: boolean): Piece {
  const { reader, frame, schema } = reading;
  const isNew = reader.document.dialect === '2020-12';
  const first = (keywords: readonly string[]) => {
    const keyword = keywords.find(name => own(schema, name) !== undefined);
    return keyword === undefined
      ? undefined
      : reader.child(frame, [keyword], 1);
  };
  const members = (keyword: string) => {
    const map = own(schema, keyword);
    return Object.keys(isObject(map) ? map : {}).map(
      name => [name, reader.child(frame, [keyword, name], 1)] as const,
    );
  };
  const { prefix, rest } = tupleKeywords(reading);
  const tuple = prefix === undefined ? [] : own(schema, prefix);
  const required = own(schema, 'required');
  const late = (keyword: string) => (isNew && !isAsked ? [keyword] : []);
  return {
    when: part.when,
    isTest: part.isTest,
    properties: members('properties'),
    patterns: members('patternProperties'),
    others: first(['additionalProperties', ...late('unevaluatedProperties')]),
    required: Array.isArray(required) ? required.map(String) : [],
    prefix: (Array.isArray(tuple) ? tuple : []).map((_, i) =>
      reader.child(frame, [prefix ?? '', i], 1),
    ),
    rest: first([rest, ...late('unevaluatedItems')]),
    contains: isNew ? first(['contains']) : undefined,
  };
}

function conditional(reading: Reading, part: Part): Part[] {
  const { reader, graph, frame, schema } = reading;
  const parts: Part[] = [];
  const add = (path: readonly (string | number)[], condition: Literal) => {
    const child = reader.child(frame, path, 0);
    const when = graph.all([part.when, condition]);
    parts.push({ frame: child, when, isTest: part.isTest || path[0] === 'if' });
  };
  for (const keyword of ['anyOf', 'oneOf']) {
    const list = own(schema, keyword);
    (Array.isArray(list) ? list : []).forEach((_, i) => {
      const child = reader.child(frame, [keyword, i], 0);
      add([keyword, i], reader.read({ ...child, open: false }));
    });
  }
  for (const keyword of ['dependentSchemas', 'dependencies']) {
    const map = own(schema, keyword);
    for (const name of Object.keys(isObject(map) ? map : {})) {
      add([keyword, name], presence(reading, name));
    }
  }
  if (own(schema, 'if') !== undefined) {
    const child = reader.child(frame, ['if'], 0);
    const test = reader.read({ ...child, open: false });
    add(['if'], test);
    add(['then'], test);
    add(['else'], test ^ 1);
  }
  return parts;
}

/** Where its references lead; undefined where one leads out of sight. */
function targetsOf(reader: Reader, frame: Frame): Frame[] | undefined {
  const { raw } = frame;
  const targets: Frame[] = [];
  for (const keyword of ['$ref', '$dynamicRef'] as const) {
    const isThere = isObject(raw) && own(raw, keyword) !== undefined;
    const target = isThere ? reader.follow(frame, keyword) : undefined;
    if (isThere && !target) return undefined;
    if (target) targets.push(target);
  }
  return targets;
}

function inPlace(reading: Reading, part: Part): Part[] | undefined {
  const { reader, frame, schema } = reading;
  const targets = targetsOf(reader, frame);
  if (!targets) return undefined;
  const list = own(schema, 'allOf');
  const members = (Array.isArray(list) ? list : []).map((_, i) =>
    reader.child(frame, ['allOf', i], 0),
  );
  return [
    ...[...members, ...targets].map(target => ({
      ...part,
      frame: target,
    })),
    ...conditional(reading, part),
  ];
}

function expandPart({ reader, asked }: Collecting, part: Part) {
  const schema = part.frame.raw;
  if (!isObject(schema)) return { pieces: [], parts: [] };
  const reading = { reader, graph: reader.graph, frame: part.frame, schema };
  const isShadowed =
    reader.document.dialect === 'draft-07' && own(schema, '$ref') !== undefined;
  if (isShadowed) {
    const targets = targetsOf(reader, part.frame);
    const parts = targets?.map(frame => ({ ...part, frame }));
    return parts && { pieces: [], parts };
  }
  const parts = inPlace(reading, part);
  const pieces = [ownPiece(reading, part, schema === asked)];
  return parts && { pieces, parts };
}

const maxPieces = 500;

/**
 * All that the schema and those it applies in place say about members and
 * items; undefined where that leads out of sight or is too much.
 */
export function collectPieces(
  collecting: Collecting,
  frame: Frame,
): Piece[] | undefined {
  const pieces: Piece[] = [];
  const queue: Part[] = [{ frame, when: TRUE, isTest: false }];
  for (let i = 0; i < queue.length; i += 1) {
    const expanded = i < maxPieces && expandPart(collecting, queue[i]);
    if (!expanded) return undefined;
    pieces.push(...expanded.pieces);
    queue.push(...expanded.parts);
  }
  return pieces;
}
