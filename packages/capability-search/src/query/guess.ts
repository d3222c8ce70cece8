import { toStem } from '../text/stem';
import type { AskedWord } from './parseQuestion';
import type { Terms, Variant } from './toConcepts';

const shortestPart = 2;
const shortestPrefix = 3;
const partsWeight = 0.9;
const splitWeight = 0.8;
const guessWeight = 0.6;

/** Two known words that a word is made of, as `cosmos` and `db` of `cosmosdb`. */
function findSplit(stem: string, terms: Terms): string[] | undefined {
  for (let at = stem.length - shortestPart; at >= shortestPart; at -= 1) {
    const parts = [stem.slice(0, at), stem.slice(at)];
    const isLong = parts.some(({ length }) => length > shortestPart);
    const stems = parts.map(toStem);
    if (isLong && stems.every(part => terms.has(part))) return stems;
  }
  return undefined;
}

/** Parts of a known word, where people write it in two far more often. */
export function splitVariants({ stem }: AskedWord, terms: Terms): Variant[] {
  if (!terms.has(stem)) return [];
  const parts = findSplit(stem, terms);
  const isUsual = parts?.every(
    part => terms.count(part) > 2 * terms.count(stem),
  );
  if (!parts || !isUsual) return [];
  return [{ kind: 'compound', weight: splitWeight, terms: parts }];
}

/** What a word may mean that nothing in the index has: parts, a beginning, a typing error. */
export function guessVariants(word: AskedWord, terms: Terms): Variant[] {
  const { stem, text, parts } = word;
  const areKnown = parts.length > 1 && parts.every(part => terms.has(part));
  const split = areKnown ? parts : findSplit(stem, terms);
  if (split) return [{ kind: 'compound', weight: partsWeight, terms: split }];
  const prefixes = text.length < shortestPrefix ? [] : terms.startingWith(stem);
  const kind = prefixes.length > 0 ? 'prefix' : 'typo';
  const guesses = prefixes.length > 0 ? prefixes : terms.near(stem);
  return guesses.map(term => ({ kind, weight: guessWeight, terms: [term] }));
}
