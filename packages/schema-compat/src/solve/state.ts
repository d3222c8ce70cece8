import { oneName } from '../graph/graph';
import { FALSE, Literal, Node, TypeName } from '../graph/nodes';
import { typeOf } from '../evaluate/evaluate';
import { isArray, isObject, JsonValue } from '../json/json';
import { otherNames } from '../read/objects';
import { Search } from './search';

/** Literals that must hold together. */
export type Alternative = readonly Literal[];
/** At least one alternative must hold. */
export type Clause = readonly Alternative[];

const literalsPerStep = 16;
const maxSpelledOut = 24;
const maxLiterals = 20_000;

/** What is known of a value of one type: simple literals and open clauses. */
export class State {
  readonly literals: Set<Literal>;
  /** Those that were taken apart. */
  private readonly composed: Set<Literal>;
  clauses: Clause[];

  constructor(
    private readonly search: Search,
    readonly type: TypeName,
    from?: State,
  ) {
    this.literals = new Set(from?.literals);
    this.composed = new Set(from?.composed);
    this.clauses = [...(from?.clauses ?? [])];
  }

  copy(): State {
    this.search.spend(this.literals.size / literalsPerStep);
    return new State(this.search, this.type, this);
  }

  /** Adds literals; false where that contradicts what is known. */
  assume(literals: Iterable<Literal>): boolean {
    const queue = [...literals];
    const seen = new Set<Literal>();
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
      const truth = this.status(next);
      if (truth === false) return false;
      if (truth === true || seen.has(next)) continue;
      seen.add(next);
      this.search.spend();
      if (seen.size > maxLiterals) return true;
      queue.push(...this.take(next));
    }
    return true;
  }

  /** What is plain of a literal from the type and the literals known. */
  status(literal: Literal): boolean | undefined {
    if (this.literals.has(literal) || this.composed.has(literal)) return true;
    const denied = literal ^ 1;
    if (this.literals.has(denied) || this.composed.has(denied)) return false;
    return this.search.quick.is(literal, this.type);
  }

  /** Records a literal; returns those that it stands for. */
  private take(literal: Literal): readonly Literal[] {
    const node = this.search.graph.node(literal);
    const sign = literal & 1;
    switch (node.kind) {
      case 'all':
        this.composed.add(literal);
        if (sign === 0) return node.of;
        this.clauses.push(node.of.map(part => [part ^ 1]));
        return [];
      case 'one':
        this.composed.add(literal);
        this.clauses.push(ofOne(this.search, node.of, sign));
        return [];
      case 'if':
        this.composed.add(literal);
        this.clauses.push(ofCondition(node, sign));
        return [];
      case 'lazy':
        return [node.target() ^ sign];
      default:
        this.literals.add(literal);
        if (node.kind === 'enum' && sign === 1) this.spellOut(node.values);
        return [];
    }
  }

  /** Says structurally that the value is none of the objects or arrays. */
  private spellOut(values: readonly JsonValue[]): void {
    const compound = values.filter(
      value =>
        typeOf(value) === this.type && (isArray(value) || isObject(value)),
    );
    if (compound.length > maxSpelledOut) return;
    for (const value of compound) this.clauses.push(this.differsFrom(value));
  }

  private differsFrom(value: JsonValue): Clause {
    const { graph } = this.search;
    const isNot = (part: JsonValue) => graph.enumeration([part]);
    if (isArray(value)) {
      return [
        [graph.size('array', 'min', value.length) ^ 1],
        [graph.size('array', 'max', value.length) ^ 1],
        ...value.map((item, i) => [graph.at(i, isNot(item)) ^ 1]),
      ];
    }
    const names = isObject(value) ? Object.keys(value) : [];
    const members = isObject(value) ? value : {};
    return [
      ...names.map(name => [graph.every(oneName(name), FALSE)]),
      ...names.map(name => [
        graph.every(oneName(name), isNot(members[name])) ^ 1,
      ]),
      [graph.every(otherNames(names, []), FALSE) ^ 1],
    ];
  }
}

function ofCondition(
  node: Extract<Node, { kind: 'if' }>,
  sign: number,
): Clause {
  return [
    [node.test, node.yes ^ sign],
    [node.test ^ 1, node.no ^ sign],
  ];
}

const maxCompared = 64;

/** Exactly one of them; branches that exclude each other need not be denied. */
function ofOne(search: Search, of: readonly Literal[], sign: number): Clause {
  const isApart = (x: Literal, y: Literal) =>
    of.length <= maxCompared && search.isProvedEmpty([x, y]);
  if (sign === 0) {
    return of.map((part, i) => [
      part,
      ...of
        .filter((other, j) => i !== j && !isApart(part, other))
        .map(other => other ^ 1),
    ]);
  }
  const pairs = of.flatMap((part, i) =>
    of
      .slice(i + 1)
      .filter(other => !isApart(part, other))
      .map(other => [part, other]),
  );
  return [of.map(part => part ^ 1), ...pairs];
}
