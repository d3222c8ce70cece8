import { Literal } from '../graph/nodes';
import { JsonValue, toKey } from '../json/json';
import { Search } from './search';

/** Values of some literals: all of them, or as many as could be needed. */
interface Choices {
  readonly values: readonly JsonValue[];
  /** Whether there may be more that were not found. */
  readonly isOpen: boolean;
}

function choicesOf(
  search: Search,
  literals: readonly Literal[],
  needed: number,
): Choices {
  const values: JsonValue[] = [];
  while (values.length < needed) {
    const others = search.graph.enumeration(values) ^ 1;
    const outcome = search.satisfy([...literals, others]);
    if (outcome.kind !== 'found') {
      return { values, isOpen: outcome.kind === 'unknown' };
    }
    values.push(outcome.value);
  }
  return { values, isOpen: false };
}

/** Gives each item one of its choices and none twice, moving those placed before. */
class Matching {
  private readonly taken = new Map<string, number>();
  readonly values: JsonValue[] = [];

  constructor(
    private readonly search: Search,
    private readonly choices: readonly Choices[],
  ) {}

  place(item: number, tried = new Set<string>()): boolean {
    for (const value of this.choices[item].values) {
      const key = toKey(value);
      this.search.spend();
      if (tried.has(key)) continue;
      tried.add(key);
      const other = this.taken.get(key);
      if (other === undefined || this.place(other, tried)) {
        this.taken.set(key, item);
        this.values[item] = value;
        return true;
      }
    }
    return false;
  }
}

/**
 * Values that all differ, one for each list of literals; `none` where it is
 * proved that there are no such values, undefined where we cannot say.
 */
export function findDistinct(
  search: Search,
  items: readonly (readonly Literal[])[],
): readonly JsonValue[] | 'none' | undefined {
  const known = new Map<string, Choices>();
  const choices = items.map(literals => {
    const key = [...new Set(literals)].sort((x, y) => x - y).join();
    const found = known.get(key) ?? choicesOf(search, literals, items.length);
    known.set(key, found);
    return found;
  });
  const matching = new Matching(search, choices);
  if (items.every((_, item) => matching.place(item))) return matching.values;
  return choices.some(({ isOpen }) => isOpen) ? undefined : 'none';
}
