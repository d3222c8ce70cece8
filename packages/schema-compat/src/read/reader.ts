import { Graph } from '../graph/graph';
import { FALSE, Literal, TRUE } from '../graph/nodes';
import { isObject, join, own } from '../json/json';
import { Reason, ReasonCode } from '../types';
import { changesDialect, Document, Place } from './document';
import { readContains, readItems, readLengths } from './arrays';
import { readCombined } from './combined';
import { readCounts, readDependent, readMembers } from './objects';
import { readNumbers, readStrings, readType, readValues } from './scalars';
import { readUnevaluated } from './unevaluated';

/** A place while it is read. */
export interface Frame extends Place {
  /** How many steps into the instance it is from the root. */
  readonly level: number;
  readonly depth: number;
  /** Whether closed objects are read as open here (a tolerant reader). */
  readonly open: boolean;
}

/** A schema object that is being read. */
export interface Reading {
  readonly reader: Reader;
  readonly graph: Graph;
  readonly frame: Frame;
  readonly schema: { readonly [name: string]: unknown };
}

/** What both sides of a question share while they are read. */
export interface ReadLimits {
  readonly depth: number;
  nodes: number;
  readonly formatAssertion: boolean;
}

/** Turns the schemas of one side into literals. */
export class Reader {
  /** Why the document as a whole means nothing to us. */
  readonly fatal: Reason[] = [];
  private readonly done = new Map<object, Literal>();
  private readonly doneOpen = new Map<object, Literal>();
  private readonly active = new Map<object, number>();
  private readonly numbers = new Map<object, number>();

  constructor(
    readonly side: 'a' | 'b',
    readonly document: Document,
    readonly context: { readonly graph: Graph; readonly limits: ReadLimits },
  ) {}

  get graph(): Graph {
    return this.context.graph;
  }

  /** The literal of a schema. */
  read(frame: Frame): Literal {
    const { raw } = frame;
    if (raw === true) return TRUE;
    if (raw === false) return FALSE;
    if (!isObject(raw)) {
      return this.invalid(frame, 'A schema is an object, true or false');
    }
    const done = frame.open ? this.doneOpen : this.done;
    const known = done.get(raw);
    if (known !== undefined) return known;
    const level = this.active.get(raw);
    if (level !== undefined) return this.recur(frame, raw, level);
    const literal = this.enter(frame, raw);
    done.set(raw, literal);
    return literal;
  }

  /** A subschema; `steps` into the instance is 0 for one applied in place. */
  child(frame: Frame, path: readonly (string | number)[], steps: 0 | 1): Frame {
    let raw: unknown = frame.raw;
    let { pointer } = frame;
    for (const token of path) {
      if (Array.isArray(raw)) raw = raw[Number(token)];
      else raw = isObject(raw) ? own(raw, String(token)) : undefined;
      pointer = join(pointer, token);
    }
    return {
      raw,
      pointer,
      base: this.document.baseOf(raw, frame.base),
      level: frame.level + steps,
      depth: frame.depth + 1,
      open: frame.open,
    };
  }

  /** Where a reference leads, as a frame of the same level. */
  follow(frame: Frame, keyword: '$ref' | '$dynamicRef'): Frame | undefined {
    const reference = isObject(frame.raw) ? own(frame.raw, keyword) : undefined;
    if (typeof reference !== 'string') return undefined;
    const place =
      keyword === '$ref'
        ? this.document.resolve(reference, frame.base)
        : this.document.resolveDynamic(reference, frame.base);
    return place && { ...frame, ...place, depth: frame.depth + 1 };
  }

  /** A number for each schema object of this side. */
  numberOf(raw: object): number {
    const known = this.numbers.get(raw) ?? this.numbers.size;
    this.numbers.set(raw, known);
    return known;
  }

  invalid(frame: Frame, message: string, keyword?: string): Literal {
    this.fatal.push(this.reason('invalid-schema', frame, { message, keyword }));
    return TRUE;
  }

  opaque(code: ReasonCode, frame: Frame, keyword?: string): Literal {
    const message = `${
      keyword ?? 'The schema'
    } at this place is beyond what can be compared`;
    const name = `${this.side} ${code} ${frame.pointer} ${keyword}`;
    return this.graph.opaque(
      name,
      this.reason(code, frame, { message, keyword }),
    );
  }

  reason(
    code: ReasonCode,
    frame: Frame,
    rest: { readonly message: string; readonly keyword?: string },
  ): Reason {
    const pointer =
      rest.keyword === undefined
        ? frame.pointer
        : join(frame.pointer, rest.keyword);
    const place = this.side === 'a' ? { a: pointer } : { b: pointer };
    return { code, ...place, ...rest };
  }

  private recur(frame: Frame, raw: object, level: number): Literal {
    if (level >= frame.level) {
      const message = 'A reference leads back to itself at the same value';
      this.fatal.push(this.reason('endless-reference', frame, { message }));
      return TRUE;
    }
    const name = `${this.side} ${frame.open} ${this.numberOf(raw)}`;
    return this.graph.lazy(name, () => this.read({ ...frame, level: 0 }));
  }

  private enter(
    frame: Frame,
    schema: { readonly [name: string]: unknown },
  ): Literal {
    const { limits } = this.context;
    limits.nodes -= 1;
    if (limits.nodes < 0 || frame.depth > limits.depth) {
      return this.opaque('budget', frame);
    }
    if (changesDialect(schema, this.document.dialect)) {
      return this.opaque('unsupported-dialect', frame, '$schema');
    }
    this.active.set(schema, frame.level);
    const literals = readKeywords(this, frame, schema);
    for (const part of literals) {
      this.graph.locate(part, this.side, frame.pointer);
    }
    const literal = this.graph.all(literals);
    this.active.delete(schema);
    return literal;
  }
}

function readReference(
  reader: Reader,
  frame: Frame,
  keyword: '$ref' | '$dynamicRef',
): Literal {
  const schema = isObject(frame.raw) ? frame.raw : {};
  const reference = own(schema, keyword);
  if (reference === undefined) return TRUE;
  if (typeof reference !== 'string') {
    return reader.invalid(frame, 'A reference is a string', keyword);
  }
  const target = reader.follow(frame, keyword);
  return target
    ? reader.read(target)
    : reader.opaque('unresolved-reference', frame, keyword);
}

const readers: readonly (readonly [
  string,
  (reading: Reading) => readonly Literal[],
])[] = [
  ['type', readType],
  ['enum const', readValues],
  ['minimum maximum exclusiveMinimum exclusiveMaximum multipleOf', readNumbers],
  ['minLength maxLength pattern format', readStrings],
  ['properties patternProperties additionalProperties', readMembers],
  ['required minProperties maxProperties propertyNames', readCounts],
  ['dependencies dependentRequired dependentSchemas', readDependent],
  ['items prefixItems additionalItems', readItems],
  ['contains minContains maxContains', readContains],
  ['minItems maxItems uniqueItems', readLengths],
  ['allOf anyOf oneOf not if then else', readCombined],
  ['unevaluatedProperties unevaluatedItems', readUnevaluated],
];

/** For each keyword a bit of the reader that reads it. */
const keywordBits = new Map(
  readers.flatMap(([keywords], i) =>
    keywords.split(' ').map(keyword => [keyword, 2 ** i] as const),
  ),
);

/** Which readers a schema has any keyword of. */
function bitsOf(schema: { readonly [name: string]: unknown }): number {
  let bits = 0;
  for (const name of Object.keys(schema)) bits |= keywordBits.get(name) ?? 0;
  return bits;
}

function readKeywords(
  reader: Reader,
  frame: Frame,
  schema: { readonly [name: string]: unknown },
): Literal[] {
  const reference = readReference(reader, frame, '$ref');
  const isOld = reader.document.dialect === 'draft-07';
  if (isOld && own(schema, '$ref') !== undefined) return [reference];
  const reading = { reader, graph: reader.graph, frame, schema };
  const literals = [reference];
  if (!isOld) literals.push(readReference(reader, frame, '$dynamicRef'));
  const bits = bitsOf(schema);
  for (let i = 0; i < readers.length; i += 1) {
    if (bits & (2 ** i)) literals.push(...readers[i][1](reading));
  }
  return literals;
}
