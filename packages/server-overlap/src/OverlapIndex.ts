import { findCandidates } from './candidates';
import { Entry, toEntry } from './Entry';
import { Compared, compare } from './evidence/compare';
import { Fleet } from './Fleet';
import { Overlap, OverlapServer } from './types';

function compareNames(left: Overlap, right: Overlap): number {
  const [one, other] = [left, right].map(({ servers }) => servers.join(' '));
  return one < other ? -1 : Number(one > other);
}

function toOrdered(found: readonly Compared[]): Overlap[] {
  return [...found]
    .sort((one, other) => other.order - one.order || compareNames(one, other))
    .map(({ servers, basis, isOneOwner, evidence }) => ({
      servers,
      basis,
      isOneOwner,
      evidence,
    }));
}

function toPair(left: Entry, right: Entry): [Entry, Entry] {
  return left.server.name < right.server.name ? [left, right] : [right, left];
}

function toFound(fleet: Fleet, [left, right]: [Entry, Entry]): Compared[] {
  const found = compare(fleet, left, right);
  return found ? [found] : [];
}

/**
 * The servers of a fleet, and which of them cover the same ground. What it
 * answers depends on the servers that it holds, not on the order in which
 * they came.
 *
 * @public
 */
export class OverlapIndex {
  private readonly fleet = new Fleet();

  /** How many servers it holds. */
  get size(): number {
    return this.fleet.size;
  }

  /** Adds a server, or takes the place of the one with its name. */
  put(server: OverlapServer): void {
    this.fleet.put(server);
  }

  /** @returns whether it was there */
  remove(name: string): boolean {
    return this.fleet.remove(name);
  }

  /**
   * The servers that cover the same ground as one that is not in the fleet, or
   * is there in another form, most evidence first.
   */
  overlapsWith(server: OverlapServer): Overlap[] {
    const entry = toEntry(server);
    const others = findCandidates(this.fleet, entry).filter(
      other => other.server.name !== server.name,
    );
    return toOrdered(
      others.flatMap(other => compare(this.fleet, entry, other) ?? []),
    );
  }

  /**
   * Every overlap of the fleet, most evidence first; of each, the name that
   * comes first stands first. It yields after each server, so that whoever
   * asks can do something else in between.
   */
  *findAll(): Generator<void, Overlap[]> {
    const found: Compared[] = [];
    const seen = new Set<string>();
    for (const entry of this.fleet.all()) {
      for (const other of findCandidates(this.fleet, entry)) {
        const pair = toPair(entry, other);
        const key = pair.map(({ server }) => server.name).join('\n');
        if (!seen.has(key)) found.push(...toFound(this.fleet, pair));
        seen.add(key);
      }
      yield;
    }
    return toOrdered(found);
  }
}
