/**
 * Keeps the highest of many numbered items: a heap with the lowest of them on
 * top. Of equal ones it keeps those with the greater hash.
 */
export class Highest {
  private readonly ids: number[] = [];
  private readonly scores: number[] = [];

  constructor(
    private readonly size: number,
    private readonly hash: (id: number) => number,
  ) {}

  /** Whether this would be kept. */
  isOpenTo(id: number, score: number): boolean {
    const { ids, scores } = this;
    if (ids.length < this.size || score > scores[0]) return true;
    return score === scores[0] && this.hash(id) > this.hash(ids[0]);
  }

  /** Whether something of this score might be kept. */
  isOpenToScore(score: number): boolean {
    return this.ids.length < this.size || score >= this.scores[0];
  }

  add(id: number, score: number): void {
    const { ids, scores } = this;
    if (ids.length < this.size) {
      ids.push(id);
      scores.push(score);
      this.rise();
    } else if (this.isOpenTo(id, score)) {
      ids[0] = id;
      scores[0] = score;
      this.sink();
    }
  }

  /** What was kept, in no order. */
  items(): readonly number[] {
    return this.ids;
  }

  private isLower(a: number, b: number): boolean {
    const { ids, scores } = this;
    if (scores[a] !== scores[b]) return scores[a] < scores[b];
    return this.hash(ids[a]) < this.hash(ids[b]);
  }

  private swap(a: number, b: number): void {
    const { ids, scores } = this;
    [ids[a], ids[b]] = [ids[b], ids[a]];
    [scores[a], scores[b]] = [scores[b], scores[a]];
  }

  private rise(): void {
    let at = this.ids.length - 1;
    while (at > 0) {
      const parent = (at - 1) >>> 1;
      if (!this.isLower(at, parent)) return;
      this.swap(at, parent);
      at = parent;
    }
  }

  private sink(): void {
    const { length } = this.ids;
    let at = 0;
    while (at < length) {
      let least = at;
      for (let child = 2 * at + 1; child <= 2 * at + 2; child += 1) {
        if (child < length && this.isLower(child, least)) least = child;
      }
      if (least === at) return;
      this.swap(at, least);
      at = least;
    }
  }
}
