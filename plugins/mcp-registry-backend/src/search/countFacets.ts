import { Facets, FacetValue } from 'backstage-plugin-mcp-registry-common';
import { IndexedServer } from './types';

const MAX_VALUES = 1000;

/** Each facet's name. */
export const FACETS: (keyof Facets)[] = [
  'trust',
  'owner',
  'system',
  'lifecycle',
  'transport',
  'tag',
];

/** Counts servers by their values of a facet, the most frequent first. */
export function countValues(
  servers: IndexedServer[],
  facet: keyof Facets,
): FacetValue[] {
  const counts = new Map<string, number>();
  for (const { values } of servers) {
    for (const value of values[facet]) {
      counts.set(value, (counts.get(value) ?? 0) + 1);
    }
  }
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
    .slice(0, MAX_VALUES);
}
