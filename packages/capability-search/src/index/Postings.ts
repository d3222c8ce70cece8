const firstSize = 2;

/** Where a term occurs: rising document numbers, each with an impact above 0. */
export class Postings {
  private ids = new Int32Array(firstSize);
  private impacts = new Float32Array(firstSize);
  private used = 0;

  /** How many documents have the term. */
  get frequency(): number {
    return this.used;
  }

  add(id: number, impact: number): void {
    if (this.used === this.ids.length) this.resize(this.used * 2);
    const at = this.positionOf(id);
    this.ids.copyWithin(at + 1, at, this.used);
    this.impacts.copyWithin(at + 1, at, this.used);
    this.ids[at] = id;
    this.impacts[at] = impact;
    this.used += 1;
  }

  remove(id: number): void {
    const at = this.positionOf(id);
    if (at === this.used || this.ids[at] !== id) return;
    this.ids.copyWithin(at, at + 1, this.used);
    this.impacts.copyWithin(at, at + 1, this.used);
    this.used -= 1;
    if (this.used * 4 < this.ids.length) this.resize(this.used * 2);
  }

  /** The impact of the term in a document, 0 where it has none. */
  impactIn(id: number): number {
    const at = this.positionOf(id);
    return at < this.used && this.ids[at] === id ? this.impacts[at] : 0;
  }

  forEach(visit: (id: number, impact: number) => void): void {
    const { ids, impacts, used } = this;
    for (let at = 0; at < used; at += 1) visit(ids[at], impacts[at]);
  }

  /** Where the document is, or where it belongs. */
  private positionOf(id: number): number {
    let low = 0;
    let high = this.used;
    if (high > 0 && this.ids[high - 1] < id) return high;
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if (this.ids[middle] < id) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private resize(size: number): void {
    const length = Math.max(firstSize, size);
    const ids = new Int32Array(length);
    const impacts = new Float32Array(length);
    ids.set(this.ids.subarray(0, this.used));
    impacts.set(this.impacts.subarray(0, this.used));
    this.ids = ids;
    this.impacts = impacts;
  }
}
