import { Entry, toEntry } from './Entry';
import { OverlapGround, OverlapServer } from './types';

function add(map: Map<string, Set<Entry>>, key: string, entry: Entry): void {
  const held = map.get(key);
  if (held) held.add(entry);
  else map.set(key, new Set([entry]));
}

function drop(map: Map<string, Set<Entry>>, key: string, entry: Entry): void {
  const held = map.get(key);
  held?.delete(entry);
  if (held?.size === 0) map.delete(key);
}

/** The key that servers over one ground share. */
export function toGroundKey({ kind, value }: OverlapGround): string {
  return `${kind} ${value}`;
}

/** The servers of a fleet, found by what they stand on and by their words. */
export class Fleet {
  private readonly entries = new Map<string, Entry>();
  private readonly byGround = new Map<string, Set<Entry>>();
  private readonly byTerm = new Map<string, Set<Entry>>();
  private readonly byNameTerm = new Map<string, Set<Entry>>();
  /** Of the fleet as it is now. */
  private readonly weights = new Map<string, number>();

  get size(): number {
    return this.entries.size;
  }

  get(name: string): Entry | undefined {
    return this.entries.get(name);
  }

  all(): Entry[] {
    return [...this.entries.values()];
  }

  put(server: OverlapServer): void {
    this.remove(server.name);
    const entry = toEntry(server);
    this.entries.set(server.name, entry);
    this.each(entry, add);
  }

  remove(name: string): boolean {
    const entry = this.entries.get(name);
    if (entry) this.each(entry, drop);
    return this.entries.delete(name);
  }

  /** The servers over a ground. */
  on(ground: OverlapGround): ReadonlySet<Entry> {
    return this.byGround.get(toGroundKey(ground)) ?? new Set();
  }

  /** The servers that a term occurs in. */
  having(term: string): ReadonlySet<Entry> {
    return this.byTerm.get(term) ?? new Set();
  }

  /** The servers that have a term in what they are named after. */
  named(term: string): ReadonlySet<Entry> {
    return this.byNameTerm.get(term) ?? new Set();
  }

  /** How telling a term is: 1 where one server has it, near 0 where all do. */
  weigh(term: string): number {
    const known = this.weights.get(term);
    if (known !== undefined) return known;
    const all = this.entries.size + 1;
    const having = this.byTerm.get(term)?.size ?? 0;
    const weight =
      Math.log((all + 1) / Math.max(1, having)) / Math.log(all + 1);
    // Terms that only a question has would pile up.
    if (having > 0) this.weights.set(term, weight);
    return weight;
  }

  private each(
    entry: Entry,
    change: (map: Map<string, Set<Entry>>, key: string, entry: Entry) => void,
  ): void {
    this.weights.clear();
    for (const ground of entry.grounds) {
      change(this.byGround, toGroundKey(ground), entry);
    }
    for (const term of entry.terms.keys()) change(this.byTerm, term, entry);
    for (const term of entry.nameTerms) change(this.byNameTerm, term, entry);
  }
}
