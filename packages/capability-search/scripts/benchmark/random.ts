/** How much less the first words stand out. */
const flattened = 10;

/** Numbers that look random and are the same in every run. */
export class Random {
  private state: number;

  constructor(seed: number) {
    this.state = seed;
  }

  /** From 0 to below 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number from `least` to `most`. */
  between(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  pick<T>(list: readonly T[]): T {
    return list[Math.floor(this.next() * list.length)];
  }
}

/**
 * Picks the first of a list most often, the nth about 1/n times as often; the
 * very first are less apart, as in texts.
 */
export class Zipf {
  private readonly sums: number[] = [];

  constructor(
    private readonly words: readonly string[],
    private readonly random: Random,
  ) {
    let sum = 0;
    for (let rank = 1; rank <= words.length; rank += 1) {
      sum += 1 / (rank + flattened);
      this.sums.push(sum);
    }
  }

  pick(): string {
    const { sums, words } = this;
    const wanted = this.random.next() * sums[sums.length - 1];
    let low = 0;
    let high = sums.length - 1;
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if (sums[middle] < wanted) low = middle + 1;
      else high = middle;
    }
    return words[low];
  }
}
