import { TermIndex } from '../index/TermIndex';
import { Concept, Variant } from '../query/toConcepts';
import { toImpact } from './weigh';

/** Sums up, document by document, what each concept adds. */
export class Scores {
  private readonly total: Float32Array;
  private readonly best: Float32Array;

  constructor(private readonly index: TermIndex) {
    this.total = new Float32Array(index.end);
    this.best = new Float32Array(index.end);
  }

  /** Adds a concept: in each document its best variant counts, and no other. */
  add(concept: Concept, worth: number): void {
    this.best.fill(0);
    for (const variant of concept.variants) this.addVariant(variant, worth);
  }

  of(id: number): number {
    return this.total[id];
  }

  private addVariant(variant: Variant, worth: number): void {
    const { index, total, best } = this;
    const { terms, weight } = variant;
    const isOne = terms.length === 1;
    index.postings(terms[0])?.forEach((id, impact) => {
      const value = (isOne ? impact : toImpact(index, variant, id)) * weight;
      if (value <= best[id]) return;
      total[id] += (value - best[id]) * worth;
      best[id] = value;
    });
  }
}
