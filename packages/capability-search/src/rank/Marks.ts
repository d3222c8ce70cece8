const values = 4;
/** Before the number of rounds is too great for its array. */
const maxRounds = 2 ** 32 / values - 1;

/**
 * A small number for each document, 0 where none was set. Nothing is cleared
 * between questions: the round is kept with each.
 */
export class Marks {
  private marks = new Uint32Array(0);
  private round = 0;

  /** Forgets all marks; `end` is above the highest document number. */
  begin(end: number): void {
    if (end > this.marks.length || this.round >= maxRounds) {
      this.marks = new Uint32Array(Math.max(end, this.marks.length));
      this.round = 0;
    }
    this.round += 1;
  }

  of(id: number): number {
    const value = this.marks[id] - this.round * values;
    return value > 0 ? value : 0;
  }

  /** Marks a document with a number from 1 to 3. */
  set(id: number, value: number): void {
    this.marks[id] = this.round * values + value;
  }
}
