import { Entry } from '../Entry';
import { Fleet } from '../Fleet';

const mostWords = 6;
/** How telling a word must be to be named as one that two servers share. */
const telling = 0.35;

/** How alike two servers' texts are, and the words that they share, most telling first. */
export interface Likeness {
  /** Cosine of the weighted terms: 0 to 1. */
  readonly cosine: number;
  readonly terms: readonly string[];
}

function toWeight(fleet: Fleet, term: string, count: number): number {
  return (1 + Math.log(count)) * fleet.weigh(term) ** 2;
}

function toLength(fleet: Fleet, terms: Iterable<[string, number]>): number {
  let squares = 0;
  for (const [term, count] of terms) {
    squares += toWeight(fleet, term, count) ** 2;
  }
  return Math.sqrt(squares);
}

/** Compares the texts of two servers. */
export function compareText(
  fleet: Fleet,
  [left, right]: readonly [Entry, Entry],
): Likeness {
  const counts = right.terms;
  const products = [...left.terms].flatMap(
    ([term, count]): [string, number][] => {
      const other = counts.get(term);
      if (other === undefined) return [];
      return [
        [term, toWeight(fleet, term, count) * toWeight(fleet, term, other)],
      ];
    },
  );
  const dot = products.reduce((sum, [, product]) => sum + product, 0);
  const length = toLength(fleet, left.terms) * toLength(fleet, right.terms);
  return {
    cosine: length === 0 ? 0 : dot / length,
    terms: products
      .filter(([term]) => fleet.weigh(term) >= telling)
      .sort(([one, a], [other, b]) => b - a || (one < other ? -1 : 1))
      .slice(0, mostWords)
      .map(([term]) => term),
  };
}
