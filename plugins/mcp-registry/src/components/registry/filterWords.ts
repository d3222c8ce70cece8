import { humanizeEntityRef } from '@backstage/plugin-catalog-react';
import { parseEntityRef } from '@backstage/catalog-model';
import { Facets } from 'backstage-plugin-mcp-registry-common';
import { TRUST_LEVELS } from 'mcp-governance';
import { toVisibleText } from '../../text/toVisibleText';
import { FlagKey, ListKey } from '../../url/registryQuery';
import { TRUST_WORDS } from '../badges/trustWords';

/** A filter that has a menu, and so values with counts. */
export type FacetKey = keyof Facets;

/** Filters with a menu, in the order that the page has them. */
export const FACET_KEYS: FacetKey[] = [
  'trust',
  'owner',
  'system',
  'lifecycle',
  'transport',
  'tag',
];

/** What each filter is called. */
export const FILTER_WORDS: Record<ListKey | FlagKey, string> = {
  trust: 'Trust',
  owner: 'Owner',
  system: 'System',
  lifecycle: 'Lifecycle',
  transport: 'Transport',
  tag: 'Tag',
  origin: 'Origin',
  source: 'Source',
  rule: 'Breaks rule',
  verdict: 'Verdict',
  parameter: 'Has parameter',
  parameterType: 'Of type',
  unowned: 'No owner',
  stale: 'Stale data',
};

const ENTITY_KINDS: Partial<Record<ListKey | FlagKey, string>> = {
  owner: 'group',
  system: 'system',
};

function toEntityWord(value: string, defaultKind: string): string {
  try {
    return humanizeEntityRef(parseEntityRef(value, { defaultKind }), {
      defaultKind,
    });
  } catch {
    return value;
  }
}

/** Writes a filter's value as people say it. */
export function toValueWord(key: ListKey | FlagKey, value: string): string {
  const level = TRUST_LEVELS.find(each => each === value);
  if (key === 'trust' && level) {
    return TRUST_WORDS[level].word;
  }
  const kind = ENTITY_KINDS[key];
  return toVisibleText(kind ? toEntityWord(value, kind) : value);
}

/** Writes a filter with its value: `Owner: payments`, `No owner`. */
export function toFilterWord(key: ListKey | FlagKey, value: string): string {
  return key === 'unowned' || key === 'stale'
    ? FILTER_WORDS[key]
    : `${FILTER_WORDS[key]}: ${toValueWord(key, value)}`;
}
