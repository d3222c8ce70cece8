import { Graph, hasName } from '../graph/graph';
import { domainOf, Literal, Node, TypeName, typeBits } from '../graph/nodes';
import { isArray, isObject, JsonValue, lengthOf, toKey } from '../json/json';
import { compare, isMultiple, toRational } from '../numeric/rational';
import { matches } from '../regex/nfa';
import { isFormatted } from './formats';

/** True, false, or undefined where we cannot say. */
export type Truth = boolean | undefined;

/** The JSON type of a value. */
export function typeOf(value: JsonValue): TypeName {
  if (value === null) return 'null';
  if (isArray(value)) return 'array';
  if (typeof value === 'boolean') return 'boolean';
  if (typeof value === 'number') return 'number';
  return typeof value === 'string' ? 'string' : 'object';
}

function every(truths: Iterable<Truth>): Truth {
  let unknown = false;
  for (const truth of truths) {
    if (truth === false) return false;
    if (truth === undefined) unknown = true;
  }
  return unknown ? undefined : true;
}

/** Whether the number of true ones is within the limits. */
function countWithin(
  truths: readonly Truth[],
  min: number,
  max: number,
): Truth {
  const sure = truths.filter(truth => truth === true).length;
  const most = sure + truths.filter(truth => truth === undefined).length;
  if (most < min || sure > max) return false;
  return sure >= min && most <= max ? true : undefined;
}

/** How many different values a list has, by key. */
function areDistinct(items: readonly JsonValue[]): boolean {
  return new Set(items.map(toKey)).size === items.length;
}

/** How many names are looked up for the price of a step. */
const perStep = 16;

/** Decides whether values are of literals. */
export class Evaluator {
  private depth = 0;

  constructor(
    private readonly graph: Graph,
    private readonly spend: (steps?: number) => void,
  ) {}

  /** Whether the value is of all literals. */
  meets(value: JsonValue, literals: Iterable<Literal>): Truth {
    let unknown = false;
    for (const literal of literals) {
      const truth = this.is(value, literal);
      if (truth === false) return false;
      if (truth === undefined) unknown = true;
    }
    return unknown ? undefined : true;
  }

  /** Whether the value is of the literal. */
  is(value: JsonValue, literal: Literal): Truth {
    if (this.depth > 400) return undefined;
    this.spend();
    this.depth += 1;
    const truth = this.holds(value, this.graph.node(literal));
    this.depth -= 1;
    if (truth === undefined) return undefined;
    return (literal & 1) === 1 ? !truth : truth;
  }

  private holds(value: JsonValue, node: Node): Truth {
    const domain = domainOf(node);
    if (domain !== undefined && typeOf(value) !== domain) return true;
    if (typeof value === 'number') return this.ofNumber(value, node);
    if (typeof value === 'string') return this.ofString(value, node);
    if (isArray(value)) return this.ofArray(value, node);
    if (isObject(value)) return this.ofObject(value, node);
    return this.ofAny(value, node);
  }

  private ofAny(value: JsonValue, node: Node): Truth {
    switch (node.kind) {
      case 'true':
        return true;
      case 'type':
        return (node.mask & typeBits[typeOf(value)]) !== 0;
      case 'enum':
        return node.keys.has(toKey(value));
      case 'all':
        return this.meets(value, node.of);
      case 'one':
        return countWithin(
          node.of.map(part => this.is(value, part)),
          1,
          1,
        );
      case 'if':
        return this.choose(value, node);
      case 'lazy':
        return this.is(value, node.target());
      default:
        return undefined;
    }
  }

  private choose(value: JsonValue, node: Extract<Node, { kind: 'if' }>): Truth {
    const test = this.is(value, node.test);
    if (test !== undefined) return this.is(value, test ? node.yes : node.no);
    const yes = this.is(value, node.yes);
    return yes === this.is(value, node.no) ? yes : undefined;
  }

  private ofNumber(value: number, node: Node): Truth {
    if (node.kind === 'bound') {
      const order = compare(toRational(value), node.value);
      if (order === 0) return !node.exclusive;
      return node.side === 'min' ? order > 0 : order < 0;
    }
    if (node.kind === 'multiple') {
      return isMultiple(toRational(value), node.of);
    }
    return this.ofAny(value, node);
  }

  private ofString(value: string, node: Node): Truth {
    switch (node.kind) {
      case 'size':
        return fits(lengthOf(value), node);
      case 'pattern':
        return matches(node.source, value);
      case 'format':
        return isFormatted(node.name, value);
      default:
        return this.ofAny(value, node);
    }
  }

  private ofArray(items: readonly JsonValue[], node: Node): Truth {
    switch (node.kind) {
      case 'size':
        return fits(items.length, node);
      case 'at':
        return node.index >= items.length
          ? true
          : this.is(items[node.index], node.of);
      case 'from':
        return every(
          items.slice(node.index).map(item => this.is(item, node.of)),
        );
      case 'contains':
        return countWithin(
          items.map(item => this.is(item, node.of)),
          node.min,
          Infinity,
        );
      case 'unique':
        return areDistinct(items);
      default:
        return this.ofAny(items, node);
    }
  }

  private ofObject(
    value: { readonly [name: string]: JsonValue },
    node: Node,
  ): Truth {
    const names = Object.keys(value);
    switch (node.kind) {
      case 'size':
        return fits(names.length, node);
      case 'keys':
        return every(names.map(name => this.is(name, node.of)));
      case 'every':
        this.spend(names.length / perStep);
        return every(
          names.map(name => {
            const applies = hasName(node.names, name);
            if (applies === false) return true;
            const truth = this.is(value[name], node.of);
            return applies || truth === true ? truth : undefined;
          }),
        );
      default:
        return this.ofAny(value, node);
    }
  }
}

function fits(length: number, node: Extract<Node, { kind: 'size' }>): boolean {
  return node.side === 'min' ? length >= node.count : length <= node.count;
}
