import { Evaluator } from '../evaluate/evaluate';
import { Graph } from '../graph/graph';
import {
  everyType,
  FALSE,
  Literal,
  TRUE,
  typeBits,
  typeNames,
} from '../graph/nodes';
import { Reason, ReasonCode } from '../types';
import { solveType } from './branch';
import { Quick } from './quick';
import {
  BudgetExhausted,
  empty,
  Outcome,
  Search,
  toReason,
  unknown,
} from './search';

const maxNesting = 100;
const maxNotes = 12;

/**
 * Looks for values of literals. Values nest finitely, so a search that needs a
 * value of the very literals it is searching for, deeper down, need not look:
 * a smallest value would have been found without. What was concluded on that
 * assumption is kept only once the outer search has proved it.
 */
export class Solver implements Search {
  readonly evaluator: Evaluator;
  readonly quick: Quick;
  private readonly done = new Map<string, Outcome>();
  private readonly active = new Map<string, number>();
  /** Conclusions that rest on an active search, by how deep that one stands. */
  private readonly assumed: { readonly key: string; readonly on: number }[] =
    [];
  private readonly assumedKeys = new Map<string, number>();
  private reach = Infinity;
  private readonly notes = new Map<string, Reason>();

  constructor(readonly graph: Graph, private steps: number) {
    this.evaluator = new Evaluator(graph, cost => this.spend(cost));
    this.quick = new Quick(graph);
  }

  get reasons(): Reason[] {
    return [...this.notes.values()];
  }

  spend(steps = 1): void {
    this.steps -= steps;
    if (this.steps < 0) throw new BudgetExhausted();
  }

  note(code: ReasonCode, literal: Literal = TRUE): void {
    if (this.notes.size >= maxNotes) return;
    const reason = toReason(this.graph, code, literal);
    this.notes.set(JSON.stringify(reason), reason);
  }

  satisfy(literals: Iterable<Literal>): Outcome {
    const parts = this.flatten(literals);
    if (!parts) return empty;
    const key = parts.join();
    const known = this.recall(key);
    if (known) return known;
    if (this.active.size >= maxNesting) {
      this.note('budget');
      return unknown;
    }
    return this.run(key, parts);
  }

  isProvedEmpty(literals: Iterable<Literal>): boolean {
    const outer = this.reach;
    this.reach = Infinity;
    const isEmpty = this.satisfy(literals).kind === 'empty';
    const isProved = this.reach === Infinity;
    this.reach = Math.min(outer, this.reach);
    return isEmpty && isProved;
  }

  private recall(key: string): Outcome | undefined {
    const position = this.active.get(key) ?? this.assumedKeys.get(key);
    if (position !== undefined) {
      this.reach = Math.min(this.reach, position);
      return empty;
    }
    return this.done.get(key);
  }

  private run(key: string, parts: readonly Literal[]): Outcome {
    const position = this.active.size;
    const outer = this.reach;
    const mark = this.assumed.length;
    this.reach = Infinity;
    this.active.set(key, position);
    const outcome = this.search(parts);
    this.active.delete(key);
    this.settle(key, outcome, { position, mark });
    const rests = outcome.kind !== 'found' && this.reach < position;
    const own = rests ? this.reach : Infinity;
    this.reach = Math.min(outer, own);
    return outcome;
  }

  /** Keeps a conclusion if nothing, or nothing but itself, was assumed for it. */
  private settle(
    key: string,
    outcome: Outcome,
    { position, mark }: { readonly position: number; readonly mark: number },
  ): void {
    const isFree = this.reach >= position;
    if (outcome.kind === 'empty' && !isFree) {
      this.assumed.push({ key, on: this.reach });
      this.assumedKeys.set(key, this.reach);
      return;
    }
    const resting = this.assumed.splice(mark);
    resting.forEach(({ key: other }) => this.assumedKeys.delete(other));
    if (outcome.kind === 'empty') {
      resting.forEach(({ key: other }) => this.done.set(other, empty));
    }
    if (isFree || outcome.kind === 'found') this.done.set(key, outcome);
  }

  private search(parts: readonly Literal[]): Outcome {
    let mask = everyType;
    for (const part of parts) {
      const node = this.graph.node(part);
      if (node.kind === 'type') {
        mask &= (part & 1) === 0 ? node.mask : everyType & ~node.mask;
      }
    }
    let open = false;
    for (const type of typeNames) {
      if ((mask & typeBits[type]) === 0) continue;
      const outcome = solveType(this, parts, type);
      if (outcome.kind === 'found') return outcome;
      if (outcome.kind === 'unknown') open = true;
    }
    if (open) parts.forEach(part => this.noteOpen(part));
    return open ? unknown : empty;
  }

  private noteOpen(literal: Literal): void {
    if (this.graph.node(literal).kind === 'opaque') {
      this.note('unsupported-keyword', literal);
    }
  }

  /** Without conjunctions, in order; undefined where two contradict each other. */
  private flatten(literals: Iterable<Literal>): Literal[] | undefined {
    const parts = new Set<Literal>();
    for (const literal of literals) {
      const node = this.graph.node(literal);
      if (node.kind === 'all' && (literal & 1) === 0) {
        node.of.forEach(part => parts.add(part));
      } else if (literal !== TRUE) parts.add(literal);
    }
    for (const part of parts) {
      if (part === FALSE || parts.has(part ^ 1)) return undefined;
    }
    for (const literal of literals) {
      if (parts.has(literal ^ 1)) return undefined;
    }
    return this.withoutDenied(parts);
  }

  /** A denied conjunction all of whose parts are there is a contradiction. */
  private withoutDenied(parts: ReadonlySet<Literal>): Literal[] | undefined {
    for (const part of parts) {
      const node = this.graph.node(part);
      if ((part & 1) === 1 && node.kind === 'all') {
        if (node.of.every(member => parts.has(member))) return undefined;
      }
    }
    return [...parts].sort((x, y) => x - y);
  }
}
