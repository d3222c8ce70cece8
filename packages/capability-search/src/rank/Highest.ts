interface Scored {
  readonly score: number;
  readonly hash: number;
}

function isLower(a: Scored, b: Scored): boolean {
  return a.score < b.score || (a.score === b.score && a.hash < b.hash);
}

/** Keeps the highest of many: a heap with the lowest of them on top. */
export class Highest<T extends Scored> {
  private readonly heap: T[] = [];

  constructor(private readonly size: number) {}

  /** Whether this score would be kept; spares making the item. */
  isOpenTo(score: number): boolean {
    return this.heap.length < this.size || score >= this.heap[0].score;
  }

  add(item: T): void {
    const { heap } = this;
    if (heap.length < this.size) {
      heap.push(item);
      this.rise();
    } else if (isLower(heap[0], item)) {
      heap[0] = item;
      this.sink();
    }
  }

  /** What was kept, in no order. */
  items(): T[] {
    return [...this.heap];
  }

  private swap(a: number, b: number): void {
    const { heap } = this;
    [heap[a], heap[b]] = [heap[b], heap[a]];
  }

  private rise(): void {
    let at = this.heap.length - 1;
    while (at > 0) {
      const parent = Math.floor((at - 1) / 2);
      if (!isLower(this.heap[at], this.heap[parent])) return;
      this.swap(at, parent);
      at = parent;
    }
  }

  private sink(): void {
    const { heap } = this;
    let at = 0;
    while (at < heap.length) {
      let least = at;
      for (const child of [2 * at + 1, 2 * at + 2]) {
        if (child < heap.length && isLower(heap[child], heap[least]))
          least = child;
      }
      if (least === at) return;
      this.swap(at, least);
      at = least;
    }
  }
}
