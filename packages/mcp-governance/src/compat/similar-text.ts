import { splitWords } from '../conventions/name-words';

/**
 * How much of their words two texts share: twice the common ones by all of
 * them (Dice), 0 to 1.
 */
export function compareWords(left: string, right: string): number {
  const [a, b] = [left, right].map(text => new Set(splitWords(text)));
  const common = [...a].filter(word => b.has(word)).length;
  return a.size + b.size === 0 ? 0 : (2 * common) / (a.size + b.size);
}

/** Whether two texts share at least that much of their words. */
export function hasSimilarText(
  left: string,
  right: string,
  least: number,
): boolean {
  return compareWords(left, right) >= least;
}
