import { anyChar, CharSet, contains } from './charset';
import { parsePattern, Regex } from './parse';

interface State {
  /** On a character of the set to another state. */
  chars?: { readonly set: CharSet; readonly to: number };
  readonly empty: number[];
  /** Only where no character was read yet. */
  readonly atStart: number[];
  /** Only where none is left. */
  readonly atEnd: number[];
}

/** A nondeterministic automaton; `final` stays final whatever follows. */
export interface Nfa {
  readonly states: readonly State[];
  readonly start: number;
  readonly final: number;
}

const maxStates = 6_000;

class NfaBuilder {
  readonly states: State[] = [];
  full = false;

  add(): number {
    if (this.states.length >= maxStates) this.full = true;
    else this.states.push({ empty: [], atStart: [], atEnd: [] });
    return this.states.length - 1;
  }

  /** Adds the states of a regex behind `from`; returns where it ends. */
  build(regex: Regex, from: number): number {
    if (this.full) return from;
    switch (regex.kind) {
      case 'chars':
        return this.chars(regex.set, from);
      case 'start':
        return this.edge(from, 'atStart');
      case 'end':
        return this.edge(from, 'atEnd');
      case 'sequence':
        return regex.parts.reduce((at, part) => this.build(part, at), from);
      case 'choice':
        return this.choice(regex.parts, from);
      default:
        return this.repeat(regex, from);
    }
  }

  chars(set: CharSet, from: number): number {
    const source = this.edge(from, 'empty');
    const to = this.add();
    this.states[source].chars = { set, to };
    return to;
  }

  private edge(from: number, label: 'empty' | 'atStart' | 'atEnd'): number {
    const to = this.add();
    this.states[from][label].push(to);
    return to;
  }

  private choice(parts: readonly Regex[], from: number): number {
    const ends = parts.map(part => this.build(part, this.edge(from, 'empty')));
    const to = this.add();
    ends.forEach(end => this.states[end].empty.push(to));
    return to;
  }

  private repeat(
    regex: Extract<Regex, { kind: 'repeat' }>,
    from: number,
  ): number {
    let at = from;
    for (let i = 0; i < regex.min && !this.full; i += 1) {
      at = this.build(regex.part, at);
    }
    if (regex.max === Infinity) return this.loop(regex.part, at);
    const exits = [at];
    for (let i = regex.min; i < regex.max && !this.full; i += 1) {
      at = this.build(regex.part, at);
      exits.push(at);
    }
    const to = this.add();
    exits.forEach(exit => this.states[exit].empty.push(to));
    return to;
  }

  private loop(part: Regex, from: number): number {
    const head = this.edge(from, 'empty');
    const end = this.build(part, this.edge(head, 'empty'));
    this.states[end].empty.push(head);
    return this.edge(head, 'empty');
  }
}

/** The automaton of a pattern that may match anywhere, or undefined. */
function compile(source: string): Nfa | undefined {
  const regex = parsePattern(source);
  if (!regex) return undefined;
  const builder = new NfaBuilder();
  const start = builder.add();
  builder.states[start].chars = { set: anyChar, to: start };
  const body = builder.add();
  builder.states[start].empty.push(body);
  const end = builder.build(regex, body);
  const final = builder.add();
  if (builder.full) return undefined;
  builder.states[end].empty.push(final);
  builder.states[final].chars = { set: anyChar, to: final };
  return { states: builder.states, start, final };
}

/** The automaton that accepts exactly the given texts, as if each were anchored. */
export function literalNfa(texts: readonly string[]): Nfa {
  const states: State[] = [];
  const add = () => {
    states.push({ empty: [], atStart: [], atEnd: [] });
    return states.length - 1;
  };
  const [start, final] = [add(), add()];
  for (const text of texts) {
    let at = add();
    states[start].empty.push(at);
    for (const char of text) {
      const to = add();
      const point = char.codePointAt(0) ?? 0;
      states[at].chars = { set: [[point, point]], to };
      at = to;
    }
    states[at].atEnd.push(final);
  }
  return { states, start, final };
}

const remembered = new Map<string, Nfa | undefined>();
const maxRemembered = 200;

/** The automaton of a pattern; undefined where it is beyond what we follow. */
export function patternNfa(source: string): Nfa | undefined {
  if (!remembered.has(source)) {
    if (remembered.size >= maxRemembered) remembered.clear();
    remembered.set(source, compile(source));
  }
  return remembered.get(source);
}

/** All states reachable without reading, in order. */
export function closure(
  nfa: Nfa,
  from: Iterable<number>,
  at: { readonly start: boolean; readonly end: boolean },
): number[] {
  const seen = new Set<number>(from);
  const queue = [...seen];
  for (let state = queue.pop(); state !== undefined; state = queue.pop()) {
    const { empty, atStart, atEnd } = nfa.states[state];
    const next = [
      ...empty,
      ...(at.start ? atStart : []),
      ...(at.end ? atEnd : []),
    ];
    for (const to of next) {
      if (!seen.has(to)) {
        seen.add(to);
        queue.push(to);
      }
    }
  }
  return [...seen].sort((x, y) => x - y);
}

/** The states after one more character. */
export function advance(
  nfa: Nfa,
  states: readonly number[],
  point: number,
): number[] {
  const next = new Set<number>();
  for (const state of states) {
    const chars = nfa.states[state].chars;
    if (chars && contains(chars.set, point)) next.add(chars.to);
  }
  return closure(nfa, next, { start: false, end: false });
}

/** Whether reading may stop here. `first` where nothing was read. */
export function accepts(
  nfa: Nfa,
  states: readonly number[],
  first: boolean,
): boolean {
  return closure(nfa, states, { start: first, end: true }).includes(nfa.final);
}

/** Whether a pattern matches somewhere in a text; undefined where we cannot say. */
export function matches(source: string, text: string): boolean | undefined {
  const nfa = patternNfa(source);
  if (!nfa || text.length > 20_000) return undefined;
  let states = closure(nfa, [nfa.start], { start: true, end: false });
  let first = true;
  for (const char of text) {
    if (states.includes(nfa.final)) return true;
    states = advance(nfa, states, char.codePointAt(0) ?? 0);
    first = false;
  }
  return accepts(nfa, states, first);
}
