import { Postings, toId, toImpact } from '../index/Postings';
import { WeighedVariant, impactIn } from './weigh';

/** Before the number of rounds is too great for its array. */
const maxRounds = 2 ** 30;

/** What to add to the sums. */
interface Adding {
  readonly side: 'tools' | 'servers' | 'names';
  readonly worth: number;
  /** Whether documents without a sum get one; true by default. */
  readonly isOpen?: boolean;
}

/** Where all terms occur, each with the least of their impacts. */
function intersect(postings: readonly Postings[]): Postings {
  const [rarest, ...others] = postings;
  if (others.length === 0) return rarest;
  const both = new Postings();
  for (let at = 0; at < rarest.frequency; at += 1) {
    const id = toId(rarest.all[at]);
    const impact = impactIn(postings, id);
    if (impact > 0) both.add(id, impact);
  }
  return both;
}

/**
 * Sums up, document by document, what each concept adds. Nothing is cleared
 * between questions: what a document was last given in which round tells
 * whether its sum still counts.
 */
export class Scores {
  private total = new Float32Array(0);
  private best = new Float32Array(0);
  private lastRound = new Int32Array(0);
  private list = new Int32Array(0);
  private count = 0;
  private firstRound = 1;
  private round = 0;

  /** Forgets all sums; `end` is above the highest document number. */
  begin(end: number): void {
    if (end > this.total.length || this.round > maxRounds) {
      const size = Math.max(end, this.total.length);
      this.total = new Float32Array(size);
      this.best = new Float32Array(size);
      this.lastRound = new Int32Array(size);
      this.list = new Int32Array(size);
      this.round = 0;
    }
    this.firstRound = this.round + 1;
    this.count = 0;
  }

  /** How many documents have a sum. */
  get touched(): number {
    return this.count;
  }

  /** The numbers of the documents that have a sum: the first `touched`. */
  get touchedIds(): Int32Array {
    return this.list;
  }

  /** The sums of the touched documents, by their numbers. */
  get sums(): Float32Array {
    return this.total;
  }

  /** The highest sum; 0 where there is none. */
  highest(): number {
    const { list, total, count } = this;
    let most = 0;
    for (let at = 0; at < count; at += 1) {
      if (total[list[at]] > most) most = total[list[at]];
    }
    return most;
  }

  has(id: number): boolean {
    return this.lastRound[id] >= this.firstRound;
  }

  of(id: number): number {
    return this.has(id) ? this.total[id] : 0;
  }

  /** How many sums are at least so high. */
  countFrom(least: number): number {
    const { list, total, count } = this;
    let high = 0;
    for (let at = 0; at < count; at += 1) {
      if (total[list[at]] >= least) high += 1;
    }
    return high;
  }

  /** Adds a concept: in each document its best variant counts, and no other. */
  add(variants: readonly WeighedVariant[], adding: Adding): void {
    this.round += 1;
    for (const { [adding.side]: postings, weight } of variants) {
      if (postings.length === 0) continue;
      this.addTerm(intersect(postings), weight, adding);
    }
  }

  private addTerm(
    { all, frequency }: Postings,
    weight: number,
    { worth, isOpen = true }: Adding,
  ): void {
    const { total, best, lastRound, round, firstRound, list } = this;
    let { count } = this;
    for (let at = 0; at < frequency; at += 1) {
      const id = toId(all[at]);
      const last = lastRound[id];
      const value = toImpact(all[at]) * weight;
      if (last === round) {
        if (value <= best[id]) continue;
        total[id] += (value - best[id]) * worth;
      } else if (last >= firstRound) {
        total[id] += value * worth;
      } else if (isOpen) {
        list[count] = id;
        count += 1;
        total[id] = value * worth;
      } else continue;
      best[id] = value;
      lastRound[id] = round;
    }
    this.count = count;
  }
}
