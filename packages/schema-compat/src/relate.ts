import { compareForms, simplest } from './form/form';
import { Graph } from './graph/graph';
import { Literal, TRUE } from './graph/nodes';
import { isSame, JsonValue } from './json/json';
import { closeDeclared } from './read/declared';
import { dialectOf } from './read/dialect';
import { Document } from './read/document';
import { Frame, Reader, ReadLimits } from './read/reader';
import { toChain } from './reasons';
import { BudgetExhausted } from './solve/search';
import { Solver } from './solve/solver';
import { Budget, Reason, RelateOptions, RelateResult } from './types';
import { Validator } from './validate/validator';

const defaults: Budget = { depth: 200, nodes: 60_000, steps: 200_000 };

function undecided(reasons: readonly Reason[]): RelateResult {
  return { relation: 'undecided', reasons };
}

function included(code: 'equal' | 'proved' | 'empty'): RelateResult {
  const message = {
    equal: 'Both schemas say the same',
    proved: 'No value of A is outside B',
    empty: 'A has no value at all',
  }[code];
  return { relation: 'included', reasons: [{ code, a: '', b: '', message }] };
}

const outOfBudget: Reason = {
  code: 'budget',
  a: '',
  b: '',
  message: 'The question needs more steps than its budget has',
};

function unreadable(side: 'a' | 'b'): Reason {
  return {
    code: 'unsupported-dialect',
    keyword: '$schema',
    ...(side === 'a' ? { a: '/$schema' } : { b: '/$schema' }),
    message: 'Only JSON Schema 2020-12 and draft 7 are read',
  };
}

interface Sides {
  readonly a: Document;
  readonly b: Document;
}

function startFrame(document: Document, open: boolean): Frame {
  return { ...document.start, level: 0, depth: 0, open };
}

/** Asks for a value of A outside B. */
class Question {
  private readonly graph = new Graph();
  private readonly solver: Solver;
  private readonly limits: ReadLimits;

  constructor(
    private readonly sides: Sides,
    private readonly options: RelateOptions,
    /** Whether the simplest values were not tried. */
    private readonly isFresh: boolean,
  ) {
    const budget = { ...defaults, ...options.budget };
    this.solver = new Solver(this.graph, budget.steps);
    const formatAssertion = options.formatAssertion ?? false;
    this.limits = { depth: budget.depth, nodes: budget.nodes, formatAssertion };
  }

  answer(): RelateResult {
    const context = { graph: this.graph, limits: this.limits };
    const readers = {
      a: new Reader('a', this.sides.a, context),
      b: new Reader('b', this.sides.b, context),
    };
    const a = startFrame(this.sides.a, false);
    if (isSame(this.sides.a.root, this.sides.b.root)) {
      readers.a.read(a);
      const { fatal } = readers.a;
      return fatal.length > 0 ? undecided(fatal) : included('equal');
    }
    const b = startFrame(this.sides.b, this.options.tolerantReader ?? false);
    const [from, to] = [readers.a.read(a), readers.b.read(b)];
    const fatal = [...readers.a.fatal, ...readers.b.fatal];
    if (fatal.length > 0) return undecided(fatal);
    if (from === to) return included('equal');
    const simple = this.isFresh && !b.open ? simplest(true) : [];
    const refutation = refutedBy(simple, this.sides, this.options);
    if (refutation) return refutation;
    const isDeclared = this.options.contentModel === 'declared';
    const closed = isDeclared ? closeDeclared(readers.a, a) : TRUE;
    return this.search([from, closed], to);
  }

  private search(from: readonly Literal[], to: Literal): RelateResult {
    const { solver } = this;
    const outcome = solver.satisfy([...from, to ^ 1]);
    if (outcome.kind === 'found') {
      return this.confirm(outcome.value, from, to);
    }
    if (outcome.kind === 'unknown') return this.unsearched();
    const isEmpty = to !== TRUE && solver.satisfy(from).kind === 'empty';
    return included(isEmpty ? 'empty' : 'proved');
  }

  private unsearched(): RelateResult {
    const message = 'No witness was found and inclusion was not proved';
    const { reasons } = this.solver;
    const general: Reason = { code: 'unsearched', a: '', b: '', message };
    return undecided([general, ...reasons]);
  }

  /** Holds a witness against both schemas, as they were read and as they are written. */
  private confirm(
    witness: JsonValue,
    from: readonly Literal[],
    to: Literal,
  ): RelateResult {
    const { evaluator, reasons } = this.solver;
    const isWitness =
      evaluator.meets(witness, from) && evaluator.is(witness, to) === false;
    const confirmed = isWitness && refuted(this.sides, witness, this.options);
    const message = 'A likely witness could not be confirmed';
    return (
      confirmed ||
      undecided([{ code: 'unconfirmed', a: '', b: '', message }, ...reasons])
    );
  }
}

/** The answer with a witness, where both schemas as written confirm it. */
function refuted(
  sides: Sides,
  witness: JsonValue,
  options: RelateOptions,
): RelateResult | undefined {
  const formatAssertion = options.formatAssertion ?? false;
  const failure = new Validator(sides.b, formatAssertion).check(witness);
  if (!failure) return undefined;
  const inA = new Validator(sides.a, formatAssertion).check(witness);
  if (inA !== false) return undefined;
  const reasons = toChain(failure, sides.a);
  return { relation: 'not-included', witness, reasons };
}

/** The answer with the first of some values that is a witness. */
function refutedBy(
  values: readonly JsonValue[],
  sides: Sides,
  options: RelateOptions,
): RelateResult | undefined {
  for (const value of values) {
    const answer = refuted(sides, value, options);
    if (answer) return answer;
  }
  return undefined;
}

/**
 * Decides whether every instance of schema A is an instance of schema B.
 *
 * Never throws and never guesses: `included` is proved, `not-included` has a
 * witness that was validated on both schemas, anything else is `undecided` with
 * the keywords and places that were in the way. The answer depends on nothing
 * but the arguments.
 *
 * @param a - a schema, as `JSON.parse` makes it; read in its own `$schema`
 * @param b - a schema, as `JSON.parse` makes it; read in its own `$schema`
 * @param options - how they are read, and the budget
 * @returns the relation, a witness where there is one, and the reasons
 *
 * @public
 */
export function relate(
  a: unknown,
  b: unknown,
  options: RelateOptions = {},
): RelateResult {
  const dialects = { a: dialectOf(a), b: dialectOf(b) };
  if (!dialects.a) return undecided([unreadable('a')]);
  if (!dialects.b) return undecided([unreadable('b')]);
  try {
    const sides = {
      a: new Document(a, dialects.a),
      b: new Document(b, dialects.b),
    };
    const shown = compareForms(sides, options);
    if (shown && shown.kind !== 'guesses') return included(shown.kind);
    return (
      (shown && refutedBy(shown.values, sides, options)) ??
      new Question(sides, options, shown === undefined).answer()
    );
  } catch (error) {
    const isExhausted =
      error instanceof BudgetExhausted || error instanceof RangeError;
    if (isExhausted) return undecided([outOfBudget]);
    throw error;
  }
}
