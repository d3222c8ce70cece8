import { splitWords } from '../../conventions/name-words';
import type { ListedTool } from './diff-tools';
import { areTooMany } from './pair-entries';

/** Words that a description needs before it can be like another. */
const MIN_WORDS = 6;

/** How much of their words two descriptions that read alike share (Dice). */
const ALIKE = 0.85;

interface WordsOfTool {
  name: string;
  words: Set<string>;
}

/**
 * For each of the added tools, by name, one of the others whose description
 * reads nearly the same. Where there are too many of both, none.
 */
export function findAlikeTools(
  added: ListedTool[],
  others: ListedTool[],
): Map<string, string> {
  if (added.length === 0 || areTooMany(added, others)) {
    return new Map();
  }
  const known = others.flatMap(listWords);
  return new Map(
    added.flatMap(listWords).flatMap(({ name, words }) => {
      const alike = known.find(other => shareOf(words, other.words) >= ALIKE);
      return alike ? [[name, alike.name]] : [];
    }),
  );
}

function listWords({ tool }: ListedTool): WordsOfTool[] {
  const words = new Set(splitWords(tool.description ?? ''));
  return words.size < MIN_WORDS ? [] : [{ name: tool.name, words }];
}

function shareOf(left: Set<string>, right: Set<string>): number {
  const all = left.size + right.size;
  if ((2 * Math.min(left.size, right.size)) / all < ALIKE) {
    return 0;
  }
  const common = [...left].filter(word => right.has(word)).length;
  return (2 * common) / all;
}
