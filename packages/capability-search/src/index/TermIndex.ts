import { Postings } from './Postings';

/** Terms of a document with their impact, from 0 to 1. */
export type Impacts = ReadonlyMap<string, number>;

/** Numbered documents, and where each term occurs in them. */
export class TermIndex {
  private readonly byTerm = new Map<string, Postings>();
  private readonly free: number[] = [];
  private next = 0;

  /** How many documents there are. */
  get size(): number {
    return this.next - this.free.length;
  }

  /** One more than the highest number given; lower ones may be free. */
  get end(): number {
    return this.next;
  }

  add(impacts: Impacts): number {
    const id = this.free.pop() ?? this.next;
    this.next = Math.max(this.next, id + 1);
    for (const [term, impact] of impacts) {
      const postings = this.byTerm.get(term) ?? new Postings();
      postings.add(id, impact);
      this.byTerm.set(term, postings);
    }
    return id;
  }

  /** Takes out a document that was added with exactly these terms. */
  remove(id: number, impacts: Impacts): void {
    this.free.push(id);
    for (const term of impacts.keys()) {
      const postings = this.byTerm.get(term);
      postings?.remove(id);
      if (postings?.frequency === 0) this.byTerm.delete(term);
    }
  }

  postings(term: string): Postings | undefined {
    return this.byTerm.get(term);
  }

  frequency(term: string): number {
    return this.byTerm.get(term)?.frequency ?? 0;
  }
}
