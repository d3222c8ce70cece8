const longest = 30;

/** How many times a vowel is followed by a consonant: the length of a stem. */
function measure(word: string): number {
  return word.match(/[aeiouy]+[^aeiou]+/g)?.length ?? 0;
}

function hasVowel(word: string): boolean {
  return /[aeiouy]/.test(word);
}

function withoutPlural(word: string): string {
  if (word.endsWith('sses')) return word.slice(0, -2);
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:x|ch|sh|zz)es$/.test(word)) return word.slice(0, -2);
  if (/[^sui]s$/.test(word) || word.endsWith('eus')) return word.slice(0, -1);
  return word;
}

function restored(stem: string): string {
  if (
    /(?:at|bl|iz|[^aeiou]l[vs]|rg|[aeiou]dg|[aeiouy][vsczu]|nc|rc)$/.test(stem)
  ) {
    return `${stem}e`;
  }
  return /([^aeioulsz])\1$/.test(stem) ? stem.slice(0, -1) : stem;
}

function withoutTense(word: string): string {
  const ending = ['ingly', 'edly', 'ing', 'ed'].find(end => word.endsWith(end));
  if (!ending) return word;
  const stem = word.slice(0, -ending.length);
  return stem.length > 2 && hasVowel(stem) ? restored(stem) : word;
}

/** Endings that make another word of one, and how long a stem must be left. */
const endings: readonly [ending: string, instead: string, least: number][] = [
  ['ization', 'ize', 1],
  ['isation', 'ize', 1],
  ['ational', 'ate', 1],
  ['fulness', 'ful', 1],
  ['iveness', 'ive', 1],
  ['ousness', 'ous', 1],
  ['ication', 'y', 1],
  ['ability', 'able', 1],
  ['ation', 'ate', 0],
  ['ition', 'it', 1],
  ['ator', 'ate', 1],
  ['ment', '', 1],
  ['ness', '', 1],
  ['ance', '', 2],
  ['ence', '', 2],
  ['tion', 't', 1],
  ['able', '', 2],
  ['ible', '', 2],
  ['ical', 'ic', 2],
  ['ally', 'al', 2],
  ['ful', '', 2],
  ['ity', '', 2],
  ['ive', '', 2],
  ['ize', '', 2],
  ['ise', '', 2],
  ['ate', '', 2],
  ['ly', '', 2],
  ['er', '', 2],
  ['or', '', 2],
  ['al', '', 2],
];

function withoutEnding(word: string): string {
  for (const [ending, instead, least] of endings) {
    if (!word.endsWith(ending)) continue;
    const stem = word.slice(0, -ending.length);
    const isLong = stem.length > 2 && measure(stem) >= least;
    return isLong ? withoutEnding(stem + instead) : word;
  }
  return word;
}

function withoutLast(word: string): string {
  const stem = word.replace(/e$/, '').replace(/([^aeiou])y$/, '$1i');
  return stem.length > 2 ? stem : word;
}

function findStem(word: string): string {
  if (word.length < 4 || word.length > longest || !/^[a-z]+$/.test(word)) {
    return word.slice(0, longest);
  }
  const base = withoutTense(withoutPlural(word));
  return withoutLast(withoutEnding(base));
}

/** Stems of words that were met before: the same few thousand come again. */
const known = new Map<string, string>();
const maxKnown = 50_000;

/**
 * What the forms of an English word have in common: `refund` of `refunds` and
 * `refunding`. Words of other scripts, short ones and numbers stay as they are.
 *
 * @param word - in lower case
 * @public
 */
export function toStem(word: string): string {
  const before = known.get(word);
  if (before !== undefined) return before;
  if (known.size >= maxKnown) known.clear();
  const stem = findStem(word);
  known.set(word, stem);
  return stem;
}
