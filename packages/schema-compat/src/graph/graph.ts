import { JsonValue, toKey } from '../json/json';
import { toRational } from '../numeric/rational';
import { matches } from '../regex/nfa';
import { Reason } from '../types';
import { everyType, FALSE, Literal, NameSet, Node, TRUE } from './nodes';

/** The set of one name. */
export function oneName(name: string): NameSet {
  return { names: [name], patterns: [], others: false, except: [] };
}

/** The only name in the set, where that is plain to see. */
export function singleName(set: NameSet): string | undefined {
  return !set.others &&
    set.patterns.length === 0 &&
    set.except.length === 0 &&
    set.names.length === 1
    ? set.names[0]
    : undefined;
}

const lookups = new WeakMap<readonly string[], ReadonlySet<string>>();
const maxListed = 8;

/** Whether a list has a name; a long one is looked up by hash. */
function lists(names: readonly string[], name: string): boolean {
  if (names.length <= maxListed) return names.includes(name);
  const known = lookups.get(names) ?? new Set(names);
  lookups.set(names, known);
  return known.has(name);
}

/** Whether a name is in the set; undefined where a pattern is beyond us. */
export function hasName(set: NameSet, name: string): boolean | undefined {
  if (lists(set.except, name)) return false;
  if (lists(set.names, name)) return !set.others;
  let unknown = false;
  for (const pattern of set.patterns) {
    const matched = matches(pattern, name);
    if (matched) return !set.others;
    if (matched === undefined) unknown = true;
  }
  return unknown ? undefined : set.others;
}

type Combination = Extract<Node, { kind: 'all' | 'one' }>;

function isCombination(node: Node, { kind, of }: Combination): boolean {
  return (
    node.kind === kind &&
    node.of.length === of.length &&
    of.every((part, i) => node.of[i] === part)
  );
}

/** The first place on either side that a node was read from. */
export interface Origin {
  readonly a?: string;
  readonly b?: string;
}

/** All nodes of one question; equal ones are one node, whichever side they are from. */
export class Graph {
  readonly nodes: Node[] = [{ kind: 'true' }];
  private readonly ids = new Map<string, Literal>();
  /** Those on one member, by its name and what it is. */
  private readonly members = new Map<string, Map<Literal, Literal>>();
  /** Combinations, by a number made of their parts. */
  private readonly combined = new Map<number, Literal[]>();
  private readonly places = {
    a: new Map<number, string>(),
    b: new Map<number, string>(),
  };

  node(literal: Literal): Node {
    return this.nodes[literal >> 1];
  }

  /** Remembers where a literal was read. */
  locate(literal: Literal, side: 'a' | 'b', pointer: string): void {
    const places = this.places[side];
    if (!places.has(literal >> 1)) places.set(literal >> 1, pointer);
  }

  originOf(literal: Literal): Origin {
    const { a, b } = this.places;
    return { a: a.get(literal >> 1), b: b.get(literal >> 1) };
  }

  type(mask: number): Literal {
    if (mask === everyType) return TRUE;
    return mask === 0
      ? FALSE
      : this.add(`type ${mask}`, { kind: 'type', mask });
  }

  enumeration(values: readonly JsonValue[]): Literal {
    const byKey = new Map(values.map(value => [toKey(value), value]));
    const keys = [...byKey.keys()].sort();
    if (keys.length === 0) return FALSE;
    return this.add(`enum ${keys.join()}`, {
      kind: 'enum',
      keys: new Set(keys),
      values: [...byKey.values()],
    });
  }

  bound(side: 'min' | 'max', limit: number, exclusive: boolean): Literal {
    const key = `${side} ${exclusive} ${limit}`;
    const known = this.ids.get(key);
    if (known !== undefined) return known;
    const value = toRational(limit);
    return this.add(key, { kind: 'bound', side, value, exclusive });
  }

  multiple(divisor: number): Literal {
    const key = `multiple ${divisor}`;
    const of = toRational(divisor);
    return this.ids.get(key) ?? this.add(key, { kind: 'multiple', of });
  }

  size(
    domain: 'string' | 'array' | 'object',
    side: 'min' | 'max',
    count: number,
  ): Literal {
    if (side === 'min' && count <= 0) return TRUE;
    return this.add(`size ${domain} ${side} ${count}`, {
      kind: 'size',
      domain,
      side,
      count,
    });
  }

  pattern(source: string): Literal {
    return this.add(`pattern ${source}`, { kind: 'pattern', source });
  }

  format(name: string): Literal {
    return this.add(`format ${name}`, { kind: 'format', name });
  }

  every(names: NameSet, of: Literal): Literal {
    if (of === TRUE) return TRUE;
    const name = singleName(names);
    const node: Node = { kind: 'every', names, of };
    return name === undefined
      ? this.add(`every ${of} ${JSON.stringify(names)}`, node)
      : this.addMember(name, of, node);
  }

  private addMember(name: string, of: Literal, node: Node): Literal {
    let byValue = this.members.get(name);
    if (!byValue) {
      byValue = new Map();
      this.members.set(name, byValue);
    }
    const known = byValue.get(of);
    if (known !== undefined) return known;
    const literal = this.push(node);
    byValue.set(of, literal);
    return literal;
  }

  /** That an object has the property. */
  required(name: string): Literal {
    return this.any([this.not('object'), this.every(oneName(name), FALSE) ^ 1]);
  }

  keys(of: Literal): Literal {
    return of === TRUE ? TRUE : this.add(`keys ${of}`, { kind: 'keys', of });
  }

  at(index: number, of: Literal): Literal {
    if (of === TRUE) return TRUE;
    return this.add(`at ${index} ${of}`, { kind: 'at', index, of });
  }

  from(index: number, of: Literal): Literal {
    if (of === TRUE) return TRUE;
    return this.add(`from ${index} ${of}`, { kind: 'from', index, of });
  }

  contains(min: number, of: Literal): Literal {
    if (min <= 0) return TRUE;
    return this.add(`contains ${min} ${of}`, { kind: 'contains', min, of });
  }

  unique(): Literal {
    return this.add('unique', { kind: 'unique' });
  }

  all(literals: readonly Literal[]): Literal {
    const said = literals.filter(literal => literal !== TRUE);
    if (said.length <= 1) return said[0] ?? TRUE;
    const parts = new Set<Literal>();
    for (const literal of said) {
      const node = this.node(literal);
      if (node.kind === 'all' && (literal & 1) === 0) {
        node.of.forEach(part => parts.add(part));
      } else parts.add(literal);
    }
    const of = [...parts].sort((x, y) => x - y);
    if (of.some(part => part === FALSE || parts.has(part ^ 1))) return FALSE;
    if (of.length <= 1) return of[0] ?? TRUE;
    return this.combine({ kind: 'all', of });
  }

  any(literals: readonly Literal[]): Literal {
    return this.all(literals.map(literal => literal ^ 1)) ^ 1;
  }

  one(literals: readonly Literal[]): Literal {
    const of = literals.filter(literal => literal !== FALSE);
    if (of.length <= 1) return of[0] ?? FALSE;
    const sorted = [...of].sort((x, y) => x - y);
    return this.combine({ kind: 'one', of: sorted });
  }

  private combine(node: Combination): Literal {
    let hash = node.kind === 'all' ? 17 : 19;
    for (const part of node.of) {
      hash = Math.imul(hash ^ part, 0x9e3779b1);
      hash ^= hash >>> 15;
    }
    const rivals = this.combined.get(hash);
    const known = rivals?.find(rival => isCombination(this.node(rival), node));
    if (known !== undefined) return known;
    const literal = this.push(node);
    if (rivals) rivals.push(literal);
    else this.combined.set(hash, [literal]);
    return literal;
  }

  choose(test: Literal, yes: Literal, no: Literal): Literal {
    if (test === TRUE || yes === no) return yes;
    if (test === FALSE) return no;
    return this.add(`if ${test} ${yes} ${no}`, { kind: 'if', test, yes, no });
  }

  /** A literal made later. Equal names stand for equal literals. */
  lazy(name: string, make: () => Literal): Literal {
    let made: Literal | undefined;
    const target = () => {
      made ??= make();
      return made;
    };
    return this.add(`lazy ${name}`, { kind: 'lazy', target });
  }

  opaque(name: string, reason: Reason): Literal {
    return this.add(`opaque ${name}`, { kind: 'opaque', reason });
  }

  /** Every type but one. */
  not(type: 'object' | 'array'): Literal {
    return this.type(everyType & ~(type === 'object' ? 32 : 16));
  }

  private add(key: string, node: Node): Literal {
    const known = this.ids.get(key);
    if (known !== undefined) return known;
    const literal = this.push(node);
    this.ids.set(key, literal);
    return literal;
  }

  private push(node: Node): Literal {
    return (this.nodes.push(node) - 1) * 2;
  }
}
