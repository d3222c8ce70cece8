const FIRST_SIZE = 1024;

interface Place {
  start: number;
  /** How many have room. */
  room: number;
}

/**
 * A short list of numbers for each server, by the server's number, all in one
 * array: thousands are read while a question waits.
 */
export class ValueLists {
  readonly #places: (Place | undefined)[] = [];
  #values = new Uint32Array(FIRST_SIZE);
  /** Start and end of each server's list, one after the other. */
  #ranges = new Uint32Array(FIRST_SIZE);
  #used = 0;

  /** Sets a server's list, where its last one was if there is room. */
  set(server: number, list: readonly number[]): void {
    const known = this.#places[server];
    const fits = known && known.room >= list.length;
    const place = fits ? known : this.#add(list.length);
    this.#places[server] = place;
    this.#values.set(list, place.start);
    this.#ranges = toSize(this.#ranges, 2 * server + 2);
    this.#ranges[2 * server] = place.start;
    this.#ranges[2 * server + 1] = place.start + list.length;
  }

  #add(room: number): Place {
    const start = this.#used;
    this.#used += room;
    this.#values = toSize(this.#values, this.#used);
    return { start, room };
  }

  /** Whether a server's list has one of these. */
  hasOneOf(server: number, wanted: ReadonlySet<number>): boolean {
    const end = this.#ranges[2 * server + 1];
    for (let at = this.#ranges[2 * server]; at < end; at += 1) {
      if (wanted.has(this.#values[at])) {
        return true;
      }
    }
    return false;
  }

  /** How many of the servers have each number below an end. */
  count(servers: readonly number[], end: number): Uint32Array {
    const counts = new Uint32Array(end);
    const values = this.#values;
    const ranges = this.#ranges;
    for (const server of servers) {
      const last = ranges[2 * server + 1];
      for (let at = ranges[2 * server]; at < last; at += 1) {
        counts[values[at]] += 1;
      }
    }
    return counts;
  }
}

function toSize(numbers: Uint32Array, least: number): Uint32Array {
  if (least <= numbers.length) {
    return numbers;
  }
  const grown = new Uint32Array(Math.max(least, 2 * numbers.length));
  grown.set(numbers);
  return grown;
}
