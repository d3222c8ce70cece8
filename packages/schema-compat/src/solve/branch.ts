import { hasName, singleName } from '../graph/graph';
import { FALSE, Literal, TypeName } from '../graph/nodes';
import { typeOf } from '../evaluate/evaluate';
import { JsonValue } from '../json/json';
import { solveArray } from './arrays';
import { solveNumber } from './numbers';
import { solveObject } from './objects';
import { empty, Outcome, Search, unknown } from './search';
import { Alternative, Clause, State } from './state';
import { solveString } from './strings';

function simple(search: Search, state: State): Outcome {
  const values: JsonValue[] = state.type === 'null' ? [null] : [false, true];
  const left = values.find(
    value => search.evaluator.meets(value, state.literals) !== false,
  );
  return left === undefined ? empty : { kind: 'found', value: left };
}

function solveSimpleLiterals(search: Search, state: State): Outcome {
  switch (state.type) {
    case 'number':
      return solveNumber(search, state.literals);
    case 'string':
      return solveString(search, state.literals);
    case 'array':
      return solveArray(search, state.literals);
    case 'object':
      return solveObject(search, state.literals);
    default:
      return simple(search, state);
  }
}

/** Whether a value is of all that the state knows; undefined where we cannot say. */
function isOf(search: Search, state: State, value: JsonValue) {
  const { evaluator } = search;
  let result = evaluator.meets(value, state.literals);
  for (const clause of state.clauses) {
    if (result === false) return false;
    const truths = clause.map(all => {
      search.spend();
      return evaluator.meets(value, all);
    });
    if (truths.every(truth => truth === false)) return false;
    if (!truths.includes(true)) result = undefined;
  }
  return result;
}

/** Where the value is one of a list, all of them are tried. */
function fromList(search: Search, state: State): Outcome | undefined {
  let best: readonly JsonValue[] | undefined;
  for (const literal of state.literals) {
    const node = search.graph.node(literal);
    if (node.kind === 'enum' && (literal & 1) === 0) {
      if (!best || node.values.length < best.length) best = node.values;
    }
  }
  if (!best) return undefined;
  let open = false;
  for (const value of best.filter(item => typeOf(item) === state.type)) {
    const truth = isOf(search, state, value);
    if (truth) return { kind: 'found', value };
    if (truth === undefined) open = true;
  }
  if (open) noteOpen(search, state);
  return open ? unknown : empty;
}

function noteOpen(search: Search, state: State): void {
  for (const literal of state.literals) {
    const { kind } = search.graph.node(literal);
    if (kind === 'opaque') search.note('unsupported-keyword', literal);
    if (kind === 'pattern') search.note('unsupported-pattern', literal);
    if (kind === 'format') search.note('unsupported-format', literal);
  }
}

const literalsPerStep = 16;

/** What is known of one member: literals on its value, and whether it must be there. */
function memberOf(search: Search, state: State, name: string) {
  const literals: Literal[] = [];
  let isThere = false;
  search.spend(state.literals.size / literalsPerStep);
  for (const literal of state.literals) {
    const node = search.graph.node(literal);
    if (node.kind !== 'every') continue;
    if ((literal & 1) === 0) {
      if (hasName(node.names, name)) literals.push(node.of);
    } else if (singleName(node.names) === name) {
      isThere = true;
      literals.push(node.of ^ 1);
    }
  }
  return { literals, isThere };
}

/** Whether a literal on a single member follows from the rest, or contradicts it. */
function statusOfMember(
  search: Search,
  state: State,
  literal: Literal,
): boolean | undefined {
  const node = search.graph.node(literal);
  const name = node.kind === 'every' ? singleName(node.names) : undefined;
  if (node.kind !== 'every' || name === undefined) return undefined;
  const { literals, isThere } = memberOf(search, state, name);
  const wanted = (literal & 1) === 0;
  const meets = [...literals, node.of];
  const fails = [...literals, node.of ^ 1];
  if (wanted) {
    if (isThere && search.satisfy(meets).kind === 'empty') return false;
    return search.isProvedEmpty(fails) ? true : undefined;
  }
  if (search.satisfy(fails).kind === 'empty') return false;
  return isThere && search.isProvedEmpty(meets) ? true : undefined;
}

function statusOf(search: Search, state: State, literal: Literal) {
  const plain = state.status(literal);
  if (plain !== undefined || state.type !== 'object') return plain;
  return statusOfMember(search, state, literal);
}

/** The alternatives that are left, or undefined where one holds already. */
function prune(
  search: Search,
  state: State,
  clause: Clause,
): Clause | undefined {
  const left: Alternative[] = [];
  for (const alternative of clause) {
    search.spend();
    const truths = alternative.map(literal => statusOf(search, state, literal));
    if (truths.every(truth => truth === true)) return undefined;
    if (!truths.includes(false)) left.push(alternative);
  }
  return left;
}

/** Draws all plain conclusions; false where they contradict each other. */
function propagate(search: Search, state: State): boolean {
  for (let changed = true; changed; ) {
    changed = false;
    const clauses = state.clauses;
    state.clauses = [];
    for (const clause of clauses) {
      search.spend();
      const left = prune(search, state, clause);
      if (!left) continue;
      if (left.length === 0) return false;
      if (left.length === 1) {
        if (!state.assume(left[0])) return false;
        changed = true;
      } else state.clauses.push(left);
    }
  }
  return true;
}

const maxDecisions = 300;

function explore(search: Search, state: State, decisions: number): Outcome {
  search.spend();
  if (!propagate(search, state)) return empty;
  const listed = fromList(search, state);
  if (listed) return listed;
  const outcome = solveSimpleLiterals(search, state);
  if (outcome.kind === 'empty') return empty;
  if (outcome.kind === 'found' && isOf(search, state, outcome.value)) {
    return outcome;
  }
  if (state.clauses.length === 0 || decisions > maxDecisions) {
    noteOpen(search, state);
    return unknown;
  }
  return decide(search, state, decisions);
}

function decide(search: Search, state: State, decisions: number): Outcome {
  const [clause] = [...state.clauses].sort((x, y) => x.length - y.length);
  let open = false;
  for (const alternative of clause) {
    const next = state.copy();
    next.clauses = next.clauses.filter(other => other !== clause);
    if (!next.assume(alternative)) continue;
    const outcome = explore(search, next, decisions + 1);
    if (outcome.kind === 'found') return outcome;
    if (outcome.kind === 'unknown') open = true;
  }
  return open ? unknown : empty;
}

/** A value of one type that is of all literals. */
export function solveType(
  search: Search,
  literals: Iterable<Literal>,
  type: TypeName,
): Outcome {
  const state = new State(search, type);
  if (!state.assume(literals) || state.literals.has(FALSE)) return empty;
  return explore(search, state, 0);
}
