import { Facets, FacetValue } from 'backstage-plugin-mcp-registry-common';
import { IndexedServer, SearchFilter } from './types';

const MAX_VALUES = 1000;

/** What servers are filtered by. */
type FilterKey = keyof IndexedServer['values'];

const FILTER_KEYS: FilterKey[] = [
  'trust',
  'owner',
  'system',
  'lifecycle',
  'transport',
  'tag',
  'origin',
];

/** Each facet's name. */
export const FACETS: (keyof Facets)[] = [
  'trust',
  'owner',
  'system',
  'lifecycle',
  'transport',
  'tag',
];

/** Tells of one server after another whether it matches. */
type FilterCheck = (numbers: readonly number[]) => boolean;

/**
 * Numbers for the values that servers are filtered and counted by: thousands
 * of servers are counted while a question waits.
 */
export class FacetValues {
  readonly #numbers = new Map<string, number>();
  readonly #values: { key: FilterKey; value: string }[] = [];

  /** The numbers of a server's values, new ones where there were none. */
  listNumbers(values: IndexedServer['values']): number[] {
    return FILTER_KEYS.flatMap(key =>
      values[key].map(value => this.#numberOf(key, value)),
    );
  }

  #numberOf(key: FilterKey, value: string): number {
    const known = this.#numbers.get(`${key} ${value}`);
    if (known !== undefined) {
      return known;
    }
    this.#numbers.set(`${key} ${value}`, this.#values.length);
    return this.#values.push({ key, value }) - 1;
  }

  /** Makes of filters, all of which must hold, a check of servers' numbers. */
  toFilterCheck(filter: SearchFilter): FilterCheck {
    const wanted = FILTER_KEYS.flatMap(key => {
      const values: string[] | undefined = filter[key];
      return values ? [this.#listKnown(key, values)] : [];
    });
    return numbers =>
      wanted.every(known => numbers.some(number => known.has(number)));
  }

  #listKnown(key: FilterKey, values: string[]): Set<number> {
    const known = values.map(value => this.#numbers.get(`${key} ${value}`));
    return new Set(known.filter(number => number !== undefined));
  }

  /** Counts servers by their numbers; by facet, the most frequent first. */
  count(servers: Iterable<readonly number[]>): Facets {
    const counts = new Uint32Array(this.#values.length);
    for (const numbers of servers) {
      for (const number of numbers) {
        counts[number] += 1;
      }
    }
    const facets = createFacets();
    this.#values.forEach(({ key, value }, number) => {
      if (key !== 'origin' && counts[number] > 0) {
        facets[key].push({ value, count: counts[number] });
      }
    });
    FACETS.forEach(facet => {
      facets[facet] = facets[facet].sort(compareValues).slice(0, MAX_VALUES);
    });
    return facets;
  }
}

function createFacets(): Facets {
  return {
    ...{ trust: [], owner: [], system: [] },
    ...{ lifecycle: [], transport: [], tag: [] },
  };
}

function compareValues(a: FacetValue, b: FacetValue): number {
  return b.count - a.count || (a.value < b.value ? -1 : 1);
}
