import { Postings, maxDocuments } from './Postings';

/** Terms of a document with their impact, from 0 to 1. */
export type Impacts = ReadonlyMap<string, number>;

/** Is told of the first and of the last document that has a term. */
export interface TermListener {
  add(term: string): void;
  remove(term: string): void;
}

/** Numbered documents, and where each term occurs in them. */
export class TermIndex {
  private readonly byTerm = new Map<string, Postings>();
  private readonly free: number[] = [];
  private next = 0;

  constructor(private readonly listener?: TermListener) {}

  /** How many documents there are. */
  get size(): number {
    return this.next - this.free.length;
  }

  /** One more than the highest number given; lower ones may be free. */
  get end(): number {
    return this.next;
  }

  /** Throws a `RangeError` where there are no numbers left. */
  add(impacts: Impacts): number {
    const id = this.free.pop() ?? this.next;
    if (id >= maxDocuments) throw new RangeError('The index is full.');
    this.next = Math.max(this.next, id + 1);
    for (const [term, impact] of impacts) {
      const postings = this.byTerm.get(term);
      if (postings) postings.add(id, impact);
      else this.addTerm(term).add(id, impact);
    }
    return id;
  }

  /** Takes out a document that was added with exactly these terms. */
  remove(id: number, impacts: Impacts): void {
    this.free.push(id);
    for (const term of impacts.keys()) {
      const postings = this.byTerm.get(term);
      postings?.remove(id);
      if (postings?.frequency === 0) this.removeTerm(term);
    }
  }

  postings(term: string): Postings | undefined {
    return this.byTerm.get(term);
  }

  frequency(term: string): number {
    return this.byTerm.get(term)?.frequency ?? 0;
  }

  private addTerm(term: string): Postings {
    const postings = new Postings();
    this.byTerm.set(term, postings);
    this.listener?.add(term);
    return postings;
  }

  private removeTerm(term: string): void {
    this.byTerm.delete(term);
    this.listener?.remove(term);
  }
}
