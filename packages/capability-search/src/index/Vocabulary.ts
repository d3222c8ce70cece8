import { isNear } from './isNear';

const maxCandidates = 8;

/** The terms in use, for prefixes and typing errors. */
export class Vocabulary {
  private readonly uses = new Map<string, number>();
  private readonly byStart = new Map<string, Set<string>>();

  has(term: string): boolean {
    return this.uses.has(term);
  }

  /** How many documents use the term. */
  count(term: string): number {
    return this.uses.get(term) ?? 0;
  }

  add(term: string): void {
    const uses = this.count(term);
    this.uses.set(term, uses + 1);
    if (uses > 0) return;
    const start = term.slice(0, 1);
    const bucket = this.byStart.get(start) ?? new Set();
    bucket.add(term);
    this.byStart.set(start, bucket);
  }

  remove(term: string): void {
    const uses = this.count(term);
    if (uses > 1) {
      this.uses.set(term, uses - 1);
      return;
    }
    this.uses.delete(term);
    const bucket = this.byStart.get(term.slice(0, 1));
    bucket?.delete(term);
    if (bucket?.size === 0) this.byStart.delete(term.slice(0, 1));
  }

  /** Terms that begin so, the most used first. */
  startingWith(prefix: string): string[] {
    return this.pick(
      prefix,
      term => term.length > prefix.length && term.startsWith(prefix),
    );
  }

  /** Terms that a typing error or two makes of this one, the most used first. */
  near(term: string): string[] {
    return this.pick(term, other => isNear(term, other));
  }

  private pick(term: string, accept: (term: string) => boolean): string[] {
    const found = [];
    for (const other of this.byStart.get(term.slice(0, 1)) ?? []) {
      if (accept(other)) found.push(other);
    }
    return found
      .sort((a, b) => this.count(b) - this.count(a) || (a < b ? -1 : 1))
      .slice(0, maxCandidates);
  }
}
