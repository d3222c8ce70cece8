import { anyChar, CharSet } from './charset';
import { accepts, advance, closure, literalNfa, Nfa, patternNfa } from './nfa';

/** A set of strings: those that match all of `yes`, none of `no`. */
export interface Language {
  readonly yes: readonly string[];
  readonly no: readonly string[];
  readonly excluded: readonly string[];
  readonly min: number;
  /** Infinity where there is no upper limit. */
  readonly max: number;
}

/** What a search for a member found. */
export type Found =
  | { readonly kind: 'found'; readonly text: string }
  | { readonly kind: 'empty' }
  | { readonly kind: 'unknown'; readonly pattern?: string };

const maxLayers = 3_000;
const maxStates = 6_000;
const preferred = Array.from('a0A-_ .@/:#!~x1').map(
  char => char.codePointAt(0) ?? 0,
);

function boundaries(sets: readonly CharSet[]): number[] {
  const starts = new Set<number>([0, 0xd800, 0xe000]);
  for (const [from, to] of sets.flat()) {
    starts.add(from);
    if (to < 0x10ffff) starts.add(to + 1);
  }
  preferred.forEach(point => starts.add(point).add(point + 1));
  return [...starts].sort((x, y) => x - y);
}

function rank(point: number): number {
  const index = preferred.indexOf(point);
  if (index >= 0) return index;
  if (point >= 0x21 && point < 0x7f) return 100;
  if (point >= 0xd800 && point < 0xe000) return 1_000;
  return point < 0x20 ? 500 : 200;
}

/** One code point for each class of those that no set tells apart. */
function representatives(nfas: readonly Nfa[]): number[] {
  const sets = new Map<string, CharSet>();
  for (const nfa of nfas) {
    for (const { chars } of nfa.states) {
      if (chars && chars.set !== anyChar)
        sets.set(String(chars.set), chars.set);
    }
  }
  const all = [...sets.values()];
  const best = new Map<string, number>();
  for (const point of boundaries(all)) {
    const signature = all
      .map(set => (set.some(([x, y]) => x <= point && point <= y) ? 1 : 0))
      .join('');
    const known = best.get(signature);
    if (known === undefined || rank(point) < rank(known)) {
      best.set(signature, point);
    }
  }
  return [...best.values()].sort((x, y) => rank(x) - rank(y));
}

/** A deterministic view of one automaton, made as it is walked. */
class Dfa {
  private readonly ids = new Map<string, number>();
  private readonly sets: (readonly number[])[] = [];
  private readonly moves: Map<number, number>[] = [];

  constructor(private readonly nfa: Nfa) {
    this.intern(closure(nfa, [nfa.start], { start: true, end: false }));
  }

  isKnown(state: number, letter: number): boolean {
    return this.moves[state].has(letter);
  }

  next(state: number, letter: number): number {
    const known = this.moves[state].get(letter);
    if (known !== undefined) return known;
    const to = this.intern(advance(this.nfa, this.sets[state], letter));
    this.moves[state].set(letter, to);
    return to;
  }

  accepts(state: number, first: boolean): boolean {
    return accepts(this.nfa, this.sets[state], first);
  }

  private intern(states: readonly number[]): number {
    const settled = states.includes(this.nfa.final);
    const key = settled ? 'final' : states.join();
    const known = this.ids.get(key);
    if (known !== undefined) return known;
    this.ids.set(key, this.sets.length);
    this.sets.push(settled ? [this.nfa.final] : states);
    this.moves.push(new Map());
    return this.sets.length - 1;
  }
}

interface Step {
  readonly states: readonly number[];
  readonly letter: number;
  readonly from: Step | undefined;
}

interface Product {
  readonly dfas: readonly Dfa[];
  readonly wanted: readonly boolean[];
  readonly letters: readonly number[];
}

function isMember({ dfas, wanted }: Product, step: Step): boolean {
  const first = step.from === undefined;
  return dfas.every(
    (dfa, i) => dfa.accepts(step.states[i], first) === wanted[i],
  );
}

function spell(step: Step): string {
  const letters: string[] = [];
  for (let at = step; at.from; at = at.from) {
    letters.push(String.fromCodePoint(at.letter));
  }
  return letters.reverse().join('');
}

interface Walk {
  readonly seen: Set<string>;
  readonly spend: () => void;
}

function expand(product: Product, layer: readonly Step[], on: Walk): Step[] {
  const next: Step[] = [];
  for (const from of layer) {
    on.spend();
    for (const letter of product.letters) {
      const states = product.dfas.map((dfa, i) => {
        if (!dfa.isKnown(from.states[i], letter)) on.spend();
        return dfa.next(from.states[i], letter);
      });
      const key = states.join();
      if (!on.seen.has(key)) {
        on.seen.add(key);
        next.push({ states, letter, from });
      }
    }
  }
  return next;
}

/** Walks length by length; states seen at or after `min` need no second visit. */
function walk(product: Product, language: Language, spend: () => void): Found {
  const start = product.dfas.map(() => 0);
  let layer: Step[] = [{ states: start, letter: 0, from: undefined }];
  let seen = new Set<string>();
  let total = 0;
  for (let length = 0; length <= language.max; length += 1) {
    if (layer.length === 0) return { kind: 'empty' };
    if (length > maxLayers || total > maxStates) return { kind: 'unknown' };
    if (length >= language.min) {
      const member = layer.find(step => isMember(product, step));
      if (member) return { kind: 'found', text: spell(member) };
    } else seen = new Set();
    layer = expand(product, layer, { seen, spend });
    total += layer.length;
  }
  return { kind: 'empty' };
}

const letters = 26;
const manyLetters = 0xd000;

/** The n-th string of a length; undefined where there are not so many. */
function nth(n: number, length: number): string | undefined {
  const base = letters ** length > n + 1 ? letters : manyLetters;
  let rest = n;
  let text = '';
  for (let i = 0; i < length; i += 1) {
    text += String.fromCodePoint(97 + (rest % base));
    rest = Math.floor(rest / base);
  }
  return rest > 0 ? undefined : text;
}

function plain({ min, max, excluded }: Language): Found {
  if (min > 10_000) return { kind: 'unknown' };
  const taken = new Set(excluded);
  if (min === 0 && !taken.has('')) return { kind: 'found', text: '' };
  if (max === 0) return { kind: 'empty' };
  const length = Math.max(min, 1);
  for (let n = 0; n <= taken.size; n += 1) {
    const text = nth(n, length);
    if (text === undefined) return { kind: 'unknown' };
    if (!taken.has(text)) return { kind: 'found', text };
  }
  return { kind: 'unknown' };
}

function compileAll(
  patterns: readonly string[],
): { readonly nfas: Nfa[] } | { readonly missing: string } {
  const nfas: Nfa[] = [];
  for (const pattern of patterns) {
    const nfa = patternNfa(pattern);
    if (!nfa) return { missing: pattern };
    nfas.push(nfa);
  }
  return { nfas };
}

/**
 * A shortest member, or that there is none. `spend` is called once a step and
 * may throw to stop the search.
 */
export function findString(language: Language, spend: () => void): Found {
  const { yes, no, excluded, min, max } = language;
  if (min > max) return { kind: 'empty' };
  if (yes.length + no.length === 0) return plain(language);
  const compiled = compileAll([...yes, ...no]);
  if ('missing' in compiled) {
    return { kind: 'unknown', pattern: compiled.missing };
  }
  const { nfas } = compiled;
  const wanted = [...yes.map(() => true), ...no.map(() => false)];
  const run = (automata: readonly Nfa[], accepted: readonly boolean[]) =>
    walk(
      {
        dfas: automata.map(nfa => new Dfa(nfa)),
        wanted: accepted,
        letters: representatives(automata),
      },
      language,
      spend,
    );
  const found = run(nfas, wanted);
  if (found.kind !== 'found' || !excluded.includes(found.text)) return found;
  return run([...nfas, literalNfa(excluded)], [...wanted, false]);
}
