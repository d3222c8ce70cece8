const impactBits = 10;
const impactMask = 2 ** impactBits - 1;
const growth = 1.5;

/** How many documents can be numbered. */
export const maxDocuments = 2 ** (32 - impactBits);

/** The document of a packed posting. */
export function toId(posting: number): number {
  return posting >>> impactBits;
}

/** The impact of a packed posting, above 0 and at most 1. */
export function toImpact(posting: number): number {
  return (posting & impactMask) / impactMask;
}

/**
 * Where a term occurs: rising document numbers, each with an impact. Four bytes
 * each, since a large fleet has millions.
 */
export class Postings {
  private packed = new Uint32Array(1);
  private used = 0;

  /** How many documents have the term. */
  get frequency(): number {
    return this.used;
  }

  /** The postings, of which the first `frequency` count. */
  get all(): Uint32Array {
    return this.packed;
  }

  add(id: number, impact: number): void {
    if (this.used === this.packed.length) {
      this.resize(Math.ceil(this.used * growth) + 1);
    }
    const at = this.positionOf(id);
    if (at < this.used) this.packed.copyWithin(at + 1, at, this.used);
    const kept = Math.max(1, Math.round(impact * impactMask));
    this.packed[at] = id * 2 ** impactBits + kept;
    this.used += 1;
  }

  remove(id: number): void {
    const at = this.positionOf(id);
    if (at === this.used || toId(this.packed[at]) !== id) return;
    this.packed.copyWithin(at, at + 1, this.used);
    this.used -= 1;
    if (this.used * 4 < this.packed.length) this.resize(this.used * 2);
  }

  /** The impact of the term in a document, 0 where it has none. */
  impactIn(id: number): number {
    const at = this.positionOf(id);
    if (at === this.used || toId(this.packed[at]) !== id) return 0;
    return toImpact(this.packed[at]);
  }

  /** Where the document is, or where it belongs. */
  private positionOf(id: number): number {
    const { packed, used } = this;
    let low = 0;
    let high = used;
    if (high > 0 && toId(packed[high - 1]) < id) return high;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (toId(packed[middle]) < id) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private resize(size: number): void {
    const packed = new Uint32Array(Math.max(1, size));
    packed.set(this.packed.subarray(0, this.used));
    this.packed = packed;
  }
}
