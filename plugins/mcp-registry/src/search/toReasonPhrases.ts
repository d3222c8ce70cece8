import { SearchReason } from 'backstage-plugin-mcp-registry-common';

/** Words of the question that one part of a server or tool answers. */
export interface ReasonPhrase {
  field: SearchReason['field'];
  words: SearchReason[];
}

const MAX_PHRASES = 4;
const MAX_WORDS = 4;

/** Parts, the most telling first. */
const FIELDS: SearchReason['field'][] = [
  'title',
  'wraps',
  'system',
  'owner',
  'name',
  'tags',
  'parameters',
  'description',
];

/** Ways to match, the strictest first. */
const KINDS: SearchReason['kind'][] = [
  'word',
  'compound',
  'prefix',
  'synonym',
  'typo',
  'meaning',
];

function byWeight(a: SearchReason, b: SearchReason): number {
  return (
    KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) ||
    FIELDS.indexOf(a.field) - FIELDS.indexOf(b.field)
  );
}

/** One reason for each word asked; what is wrapped is always worth saying. */
function selectReasons(reasons: readonly SearchReason[]): SearchReason[] {
  const told = new Set<string>();
  return [...reasons].sort(byWeight).filter(({ asked, field }) => {
    const word = asked.toLowerCase();
    const isNew = !told.has(word);
    told.add(word);
    return isNew || field === 'wraps';
  });
}

/** To readers a title is a name as well. */
function toPlace(field: SearchReason['field']): SearchReason['field'] {
  return field === 'title' ? 'name' : field;
}

function toDistinct(words: SearchReason[]): SearchReason[] {
  const found = words.map(word => word.found.toLowerCase());
  return words.filter((_, index) => found.indexOf(found[index]) === index);
}

/** Sums up why something matched, the most telling first. */
export function toReasonPhrases(
  reasons: readonly SearchReason[],
): ReasonPhrase[] {
  const phrases = new Map<SearchReason['field'], SearchReason[]>();
  for (const reason of selectReasons(reasons)) {
    const place = toPlace(reason.field);
    phrases.set(place, [...(phrases.get(place) ?? []), reason]);
  }
  return [...phrases]
    .map(([field, words]) => ({
      field,
      words: toDistinct(words).slice(0, MAX_WORDS),
    }))
    .slice(0, MAX_PHRASES);
}
