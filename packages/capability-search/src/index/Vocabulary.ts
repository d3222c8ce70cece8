import { isNear, toLetters } from './isNear';

const maxCandidates = 8;

/** Terms of one first character, by their length, with the letters they have. */
type Bucket = Map<number, Map<string, number>>;

/** The terms in use, for prefixes and typing errors. */
export class Vocabulary {
  /** In how many indexes each term is. */
  private readonly uses = new Map<string, number>();
  private readonly byStart = new Map<string, Bucket>();

  /** Says how many documents have a term. */
  constructor(private readonly toCount: (term: string) => number) {}

  has(term: string): boolean {
    return this.uses.has(term);
  }

  /** How many documents use the term. */
  count(term: string): number {
    return this.toCount(term);
  }

  add(term: string): void {
    const uses = this.uses.get(term) ?? 0;
    this.uses.set(term, uses + 1);
    if (uses > 0) return;
    const start = term.slice(0, 1);
    const bucket: Bucket = this.byStart.get(start) ?? new Map();
    const terms = bucket.get(term.length) ?? new Map<string, number>();
    terms.set(term, toLetters(term));
    bucket.set(term.length, terms);
    this.byStart.set(start, bucket);
  }

  remove(term: string): void {
    const uses = this.uses.get(term) ?? 0;
    if (uses > 1) {
      this.uses.set(term, uses - 1);
      return;
    }
    this.uses.delete(term);
    const bucket = this.byStart.get(term.slice(0, 1));
    bucket?.get(term.length)?.delete(term);
  }

  /** Terms that begin so, the most used first. */
  startingWith(prefix: string): string[] {
    const found: string[] = [];
    for (const [length, terms] of this.bucketOf(prefix)) {
      if (length <= prefix.length) continue;
      for (const term of terms.keys()) {
        if (term.startsWith(prefix)) found.push(term);
      }
    }
    return this.toMostUsed(found);
  }

  /** Terms that a typing error or two makes of this one, the most used first. */
  near(term: string): string[] {
    const found: string[] = [];
    const letters = toLetters(term);
    for (const [length, terms] of this.bucketOf(term)) {
      if (Math.abs(length - term.length) > 2) continue;
      for (const [other, others] of terms) {
        if (isNear({ term, letters }, { term: other, letters: others }))
          found.push(other);
      }
    }
    return this.toMostUsed(found);
  }

  private bucketOf(term: string): Bucket {
    return this.byStart.get(term.slice(0, 1)) ?? new Map();
  }

  private toMostUsed(terms: readonly string[]): string[] {
    return terms
      .map(term => ({ term, count: this.count(term) }))
      .sort((a, b) => b.count - a.count || (a.term < b.term ? -1 : 1))
      .slice(0, maxCandidates)
      .map(({ term }) => term);
  }
}
