const firstSize = 64;

/** A number for each document, 32 bits without a sign; grows as needed. */
export class Numbers {
  private values = new Uint32Array(firstSize);

  at(id: number): number {
    return this.values[id];
  }

  set(id: number, value: number): void {
    if (id >= this.values.length) {
      const values = new Uint32Array(Math.max(id + 1, this.values.length * 2));
      values.set(this.values);
      this.values = values;
    }
    this.values[id] = value;
  }
}
