import { isStopWord, isSubjectStem, toStem, toWords } from 'capability-search';

const longestText = 4000;

function isMeaningful(word: string): boolean {
  return word.length > 1 && !isStopWord(word) && !/^\d+$/.test(word);
}

/** The stems of a text's words, without grammar and without what every server is. */
export function toTerms(text: string): string[] {
  return [...toWords(text.slice(0, longestText))]
    .filter(word => !word.partOf && isMeaningful(word.text))
    .map(word => toStem(word.text))
    .filter(stem => !isSubjectStem(stem));
}

/** As `toTerms`, with `createIssue` in its parts and not as a whole. */
export function toNameTerms(name: string): string[] {
  const words = [...toWords(name.slice(0, longestText))];
  const split = new Set(words.flatMap(word => word.partOf ?? []));
  return words
    .filter(word => !split.has(word.text) && isMeaningful(word.text))
    .map(word => toStem(word.text));
}

/** How often each term occurs. */
export function countTerms(terms: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}
