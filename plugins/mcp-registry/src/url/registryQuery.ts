import {
  SearchQuery,
  ServerListQuery,
} from 'backstage-plugin-mcp-registry-common';
import { TRUST_LEVELS } from 'mcp-governance';

/** What the registry page shows, as its URL holds it. */
export type RegistryQuery = Omit<ServerListQuery, 'cursor' | 'limit'>;

/** Columns that the list can be sorted by. */
export type SortKey = NonNullable<RegistryQuery['sort']>;

/** The longest question, which still fits into a request's address. */
export const MAX_QUESTION = 1000;

const SORT_KEYS: readonly SortKey[] = [
  'title',
  'trust',
  'owner',
  'tools',
  'version',
  'read',
];
const VERDICTS = ['pass', 'warn', 'fail', 'unknown'] as const;
const ORIGINS = ['internal', 'third-party'] as const;

/** Filters whose values are free text, in the order that URLs have them. */
const TEXT_KEYS = [
  'owner',
  'system',
  'lifecycle',
  'transport',
  'tag',
  'source',
  'rule',
  'parameter',
  'parameterType',
] as const;

const LIST_KEYS = ['trust', ...TEXT_KEYS, 'origin', 'verdict'] as const;
const FLAG_KEYS = ['unowned', 'stale'] as const;

/** A filter that takes several values. */
export type ListKey = (typeof LIST_KEYS)[number];

/** A filter that is on or off. */
export type FlagKey = (typeof FLAG_KEYS)[number];

function toKnown<T extends string>(allowed: readonly T[], values: string[]) {
  const known = allowed.filter(each => values.includes(each));
  return known.length > 0 ? known : undefined;
}

function toDistinct(values: string[]): string[] | undefined {
  const distinct = [...new Set(values.filter(value => value !== ''))];
  return distinct.length > 0 ? distinct : undefined;
}

/** Reads the page's URL; what it cannot use it leaves out. */
export function parseRegistryQuery(params: URLSearchParams): RegistryQuery {
  const query: RegistryQuery = {
    q: params.get('q')?.trim().slice(0, MAX_QUESTION) || undefined,
    trust: toKnown(TRUST_LEVELS, params.getAll('trust')),
    origin: toKnown(ORIGINS, params.getAll('origin')),
    verdict: toKnown(VERDICTS, params.getAll('verdict')),
    sort: SORT_KEYS.find(key => key === params.get('sort')),
  };
  for (const key of TEXT_KEYS) {
    query[key] = toDistinct(params.getAll(key));
  }
  for (const key of FLAG_KEYS) {
    query[key] = params.get(key) === 'true' || undefined;
  }
  if (query.sort) {
    query.order = params.get('order') === 'desc' ? 'desc' : 'asc';
  }
  return query;
}

/** Writes the page's URL parameters, in one order for one meaning. */
export function toRegistryParams(query: RegistryQuery): URLSearchParams {
  const params = new URLSearchParams();
  if (query.q) {
    params.set('q', query.q);
  }
  for (const key of LIST_KEYS) {
    query[key]?.forEach(value => params.append(key, value));
  }
  for (const key of FLAG_KEYS) {
    if (query[key]) {
      params.set(key, 'true');
    }
  }
  if (query.sort) {
    params.set('sort', query.sort);
    params.set('order', query.order ?? 'asc');
  }
  return params;
}

/** Filters that narrow the list of servers, and no answer. */
const LIST_ONLY: readonly (ListKey | FlagKey)[] = [
  'source',
  'rule',
  'parameter',
  'parameterType',
  'verdict',
  ...FLAG_KEYS,
];

/** What to ask the registry; nothing where there is no question. */
export function toSearchQuery(query: RegistryQuery): SearchQuery | undefined {
  const { q, trust, owner, system, lifecycle, transport, tag, origin } = query;
  return q === undefined
    ? undefined
    : { q, trust, owner, system, lifecycle, transport, tag, origin };
}

/** Whether a filter does anything to what the page shows. */
export function isApplied(query: RegistryQuery, key: ListKey | FlagKey) {
  return query.q === undefined || !LIST_ONLY.includes(key);
}

/** Which filters are on, each value by itself. */
export function toActiveFilters(
  query: RegistryQuery,
): { key: ListKey | FlagKey; value: string }[] {
  const lists = LIST_KEYS.flatMap(key =>
    (query[key] ?? []).map(value => ({ key, value })),
  );
  const flags = FLAG_KEYS.filter(key => query[key]).map(key => ({
    key,
    value: 'true',
  }));
  return [...lists, ...flags];
}

/** Turns one value of a filter on or off. */
export function toggleFilter(
  query: RegistryQuery,
  key: ListKey | FlagKey,
  value: string,
): RegistryQuery {
  const params = toRegistryParams(query);
  const values = params.getAll(key);
  params.delete(key);
  const next = values.includes(value)
    ? values.filter(each => each !== value)
    : [...values, value];
  next.forEach(each => params.append(key, each));
  return parseRegistryQuery(params);
}

/** Leaves words and order, and drops every filter. */
export function clearFilters(query: RegistryQuery): RegistryQuery {
  return { q: query.q, sort: query.sort, order: query.order };
}
