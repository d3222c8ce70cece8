import { Facets, FacetValue } from 'backstage-plugin-mcp-registry-common';
import { IndexedServer, SearchFilter } from './types';
import { ValueLists } from './ValueLists';

const MAX_VALUES = 1000;

/** What servers are filtered by. */
type FilterKey = keyof IndexedServer['values'];

/** Each filter's name. */
export const FILTER_KEYS: FilterKey[] = [
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

/** Tells of one server after another, by its number, whether it matches. */
type FilterCheck = (server: number) => boolean;

/**
 * The values that servers are filtered and counted by, each with a number:
 * thousands of servers are counted while a question waits.
 */
export class FacetValues {
  readonly #numbers = new Map<string, number>();
  readonly #values: { key: FilterKey; value: string }[] = [];
  readonly #lists = new ValueLists();

  /** Sets the values of a server, by the server's number. */
  put(server: number, values: IndexedServer['values']): void {
    const numbers = FILTER_KEYS.flatMap(key =>
      values[key].map(value => this.#numberOf(key, value)),
    );
    this.#lists.set(server, numbers);
  }

  #numberOf(key: FilterKey, value: string): number {
    const known = this.#numbers.get(`${key} ${value}`);
    if (known !== undefined) {
      return known;
    }
    this.#numbers.set(`${key} ${value}`, this.#values.length);
    return this.#values.push({ key, value }) - 1;
  }

  /** Makes of filters, all of which must hold, a check of servers. */
  toFilterCheck(filter: SearchFilter): FilterCheck {
    const wanted = FILTER_KEYS.flatMap(key => {
      const values: string[] | undefined = filter[key];
      return values ? [this.#listKnown(key, values)] : [];
    });
    return server => wanted.every(known => this.#lists.hasOneOf(server, known));
  }

  #listKnown(key: FilterKey, values: string[]): Set<number> {
    const known = values.map(value => this.#numbers.get(`${key} ${value}`));
    return new Set(known.filter(number => number !== undefined));
  }

  /** Counts servers, by their numbers; by facet, the most frequent first. */
  count(servers: readonly number[]): Facets {
    const counts = this.#lists.count(servers, this.#values.length);
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
