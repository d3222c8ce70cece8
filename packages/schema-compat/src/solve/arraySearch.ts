import { Literal } from '../graph/nodes';
import { JsonValue, toKey } from '../json/json';
import { Arrays, Placed, tailOf } from './arrayLiterals';
import { findDistinct } from './distinct';
import { empty, Outcome, Search, unknown } from './search';

/** Items chosen so far, the last one first, and what they achieve. */
interface Prefix {
  readonly of: readonly Literal[];
  readonly before: Prefix | undefined;
  /** Wanted somewhere from an index on, and found already. */
  readonly done: readonly boolean[];
  readonly counts: readonly number[];
  readonly fewer: readonly number[];
  /** What the item achieves that is to come again. */
  readonly twin?: number;
  /** Where items must differ: what all of them are, in any order. */
  readonly bag?: readonly string[];
}

/** Two places of the same item. */
export type Twins = readonly [first: number, second: number];

const placedPerStep = 16;
const maxLength = 400;
const maxGoals = 6;
const maxPrefixes = 3_000;

/** Chooses items from the first on, keeping one way to each state of the counts. */
export class ArraySearch {
  private open = false;
  /** From this index on all items are alike. */
  private readonly tail: number;
  private readonly limit: number;

  constructor(
    private readonly search: Search,
    private readonly all: Arrays,
    private readonly twins?: Twins,
  ) {
    this.tail = tailOf(all);
    const needed = all.atLeast.reduce((sum, { min }) => sum + min, 0);
    const start = Math.max(this.tail, all.min);
    this.limit = Math.min(all.max, start + needed + all.someFrom.length + 1);
  }

  run(): Outcome {
    const { all } = this;
    if (all.min > all.max) return empty;
    const goals = all.someFrom.length + all.atLeast.length + all.fewer.length;
    if (goals > maxGoals || this.limit > maxLength) return this.tooLong();
    if (all.unique && this.isTooFew()) return empty;
    const outcome = this.walk();
    return outcome.kind === 'empty' && this.open ? unknown : outcome;
  }

  /** A long array is not looked for, but that there is none may be plain. */
  private tooLong(): Outcome {
    const { min } = this.all;
    const last = Math.min(min, maxLength);
    for (let i = 0; i < Math.min(last, this.tail + 1); i += 1) {
      if (this.isEmpty(this.itemAt(i))) return empty;
    }
    this.search.note('budget');
    return unknown;
  }

  private isEmpty(of: readonly Literal[]): boolean {
    return this.search.satisfy(of).kind === 'empty';
  }

  private itemAt(index: number): Literal[] {
    const is = (placed: Placed) => placed.index === index;
    const { at, someAt, from } = this.all;
    const count = at.length + someAt.length + from.length;
    this.search.spend(count / placedPerStep);
    return [
      ...this.all.at.filter(is),
      ...this.all.someAt.filter(is),
      ...this.all.from.filter(placed => placed.index <= index),
    ].map(({ of }) => of);
  }

  private walk(): Outcome {
    let layer: Prefix[] = [
      {
        of: [],
        before: undefined,
        done: this.all.someFrom.map(() => false),
        counts: this.all.atLeast.map(() => 0),
        fewer: this.all.fewer.map(() => 0),
      },
    ];
    for (let length = 0; length <= this.limit; length += 1) {
      for (const prefix of layer) {
        if (!this.isWhole(prefix, length)) continue;
        const built = this.build(prefix);
        if (Array.isArray(built)) return { kind: 'found', value: built };
        if (built !== 'none') this.open = true;
      }
      layer = this.extend(layer, length);
      if (layer.length === 0) return empty;
      if (layer.length > maxPrefixes) return unknown;
    }
    return empty;
  }

  private isWhole({ done, counts }: Prefix, length: number): boolean {
    const { all } = this;
    return (
      length >= all.min &&
      length <= all.max &&
      all.someAt.every(({ index }) => index < length) &&
      done.every(isDone => isDone) &&
      all.atLeast.every(({ min }, i) => counts[i] >= min)
    );
  }

  private extend(layer: readonly Prefix[], index: number): Prefix[] {
    const next = new Map<string, Prefix>();
    for (const before of layer) {
      for (const prefix of this.options(before, index)) {
        const { done, counts, fewer, twin, bag } = prefix;
        const key = JSON.stringify([done, counts, fewer, twin, bag]);
        if (!next.has(key)) next.set(key, prefix);
      }
    }
    return [...next.values()];
  }

  /** Every choice of what one more item achieves. */
  private *options(before: Prefix, index: number): Generator<Prefix> {
    const { someFrom, atLeast, fewer } = this.all;
    const bits = someFrom.length + atLeast.length + fewer.length;
    const base = this.itemAt(index);
    const [first, second] = this.twins ?? [];
    if (index === second) {
      const again = this.choose(before, { index, base, choice: before.twin });
      if (again) yield again;
      return;
    }
    for (let choice = 0; choice < 2 ** bits; choice += 1) {
      this.search.spend();
      const option = this.choose(before, { index, choice, base });
      if (!option || this.isEmpty(option.of)) continue;
      yield index === first ? { ...option, twin: choice } : option;
    }
  }

  private choose(
    before: Prefix,
    item: {
      readonly index: number;
      readonly choice: number | undefined;
      readonly base: readonly Literal[];
    },
  ): Prefix | undefined {
    const { someFrom, atLeast, fewer } = this.all;
    // What was achieved by the same item before need not be missing.
    const isAgain = item.index === this.twins?.[1];
    const of = [...item.base];
    let bit = 0;
    const isChosen = () => {
      bit += 1;
      return (((item.choice ?? 0) >> (bit - 1)) & 1) === 1;
    };
    const [done, counts] = [[...before.done], [...before.counts]];
    const least = [...before.fewer];
    for (let i = 0; i < someFrom.length; i += 1) {
      if (!isChosen()) continue;
      const isMissing = !done[i] && someFrom[i].index <= item.index;
      if (!isMissing && !isAgain) return undefined;
      done[i] = true;
      of.push(someFrom[i].of);
    }
    for (let i = 0; i < atLeast.length; i += 1) {
      if (!isChosen()) continue;
      if (counts[i] >= atLeast[i].min && !isAgain) return undefined;
      counts[i] = Math.min(counts[i] + 1, atLeast[i].min);
      of.push(atLeast[i].of);
    }
    for (let i = 0; i < fewer.length; i += 1) {
      if (isChosen()) least[i] += 1;
      else of.push(fewer[i].of ^ 1);
      if (least[i] >= fewer[i].min) return undefined;
    }
    const twin = isAgain ? undefined : before.twin;
    const bag = this.bagWith(before, of);
    return { of, before, done, counts, fewer: least, twin, bag };
  }

  private build(prefix: Prefix): JsonValue[] | 'none' | undefined {
    const items: (readonly Literal[])[] = [];
    for (let at: Prefix = prefix; at.before; at = at.before) items.push(at.of);
    items.reverse();
    if (this.all.unique) {
      const found = findDistinct(this.search, items);
      return found === 'none' || !found ? found : [...found];
    }
    const values: JsonValue[] = [];
    for (const of of items) {
      const outcome = this.search.satisfy(of);
      if (outcome.kind !== 'found') return undefined;
      values.push(outcome.value);
    }
    return values;
  }

  /** The bag of a prefix and one more item. */
  private bagWith(
    { bag }: Prefix,
    of: readonly Literal[],
  ): readonly string[] | undefined {
    if (!this.all.unique) return undefined;
    const key = [...new Set(of)].sort((x, y) => x - y).join();
    return [...(bag ?? []), key].sort();
  }

  /** Literals on an item that is none of those used. */
  private apart(of: readonly Literal[], used: readonly JsonValue[]): Literal[] {
    const { graph, evaluator } = this.search;
    const rivals = used.filter(value => evaluator.meets(value, of) !== false);
    return rivals.length === 0
      ? [...of]
      : [...of, graph.enumeration(rivals) ^ 1];
  }

  /** Whether alike items that must differ are more than there are values. */
  private isTooFew(): boolean {
    const groups = new Map<string, { of: Literal[]; count: number }>();
    const add = (of: Literal[], count: number) => {
      const key = [...new Set(of)].sort((x, y) => x - y).join();
      const known = groups.get(key)?.count ?? 0;
      groups.set(key, { of, count: known + count });
    };
    const first = Math.min(this.tail, this.all.min);
    for (let i = 0; i < first; i += 1) add(this.itemAt(i), 1);
    const alike = this.itemAt(this.tail);
    if (this.all.min > first) add(alike, this.all.min - first);
    if ([...groups.values()].some(group => !this.hasValues(group))) return true;
    const common = this.tail > 0 ? [] : alike;
    return this.all.atLeast.some(
      ({ of, min }) => !this.hasValues({ of: [...common, of], count: min }),
    );
  }

  /** Whether there may be so many different values. */
  private hasValues(group: { of: readonly Literal[]; count: number }): boolean {
    const used = new Map<string, JsonValue>();
    while (used.size < Math.min(group.count, 40)) {
      const literals = this.apart(group.of, [...used.values()]);
      const outcome = this.search.satisfy(literals);
      if (outcome.kind !== 'found') return outcome.kind !== 'empty';
      used.set(toKey(outcome.value), outcome.value);
    }
    return true;
  }
}
