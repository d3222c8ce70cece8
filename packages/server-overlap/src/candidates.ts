import { Entry } from './Entry';
import { Fleet } from './Fleet';

/** A term that more servers have brings no candidates by itself. */
const commonest = 100;
const mostTerms = 16;
const mostByText = 12;
/** Over one ground, so many others are compared at most. */
const mostOnGround = 100;

function isNear(left: Entry, right: Entry): boolean {
  return left.server.name < right.server.name;
}

function* fromGrounds(fleet: Fleet, entry: Entry): Generator<Entry> {
  for (const ground of entry.grounds) {
    const others = [...fleet.on(ground)];
    if (others.length <= mostOnGround) yield* others;
    else {
      others.sort((one, other) => (isNear(one, other) ? -1 : 1));
      yield* others.slice(0, mostOnGround);
    }
  }
}

function* fromNames(fleet: Fleet, entry: Entry): Generator<Entry> {
  for (const term of entry.nameTerms) {
    const others = fleet.named(term);
    if (others.size <= commonest) yield* others;
  }
}

function toTellingTerms(fleet: Fleet, entry: Entry): [string, number][] {
  return [...entry.terms]
    .map(([term, count]): [string, number] => [
      term,
      (1 + Math.log(count)) * fleet.weigh(term) ** 2,
    ])
    .filter(([term]) => fleet.having(term).size <= commonest)
    .sort(([one, a], [other, b]) => b - a || (one < other ? -1 : 1))
    .filter(([term]) => fleet.having(term).size > 1)
    .slice(0, mostTerms);
}

function fromText(fleet: Fleet, entry: Entry): Entry[] {
  const scores = new Map<Entry, number>();
  for (const [term, weight] of toTellingTerms(fleet, entry)) {
    for (const other of fleet.having(term)) {
      const theirs = weight * fleet.weigh(term) ** 2;
      scores.set(other, (scores.get(other) ?? 0) + theirs);
    }
  }
  return [...scores]
    .filter(([other]) => other !== entry)
    .sort(([one, a], [other, b]) => b - a || (isNear(one, other) ? -1 : 1))
    .slice(0, mostByText)
    .map(([other]) => other);
}

/**
 * The servers worth comparing with one: those over its grounds, those named
 * after a word of its name, and its nearest by text. By inverted index: never
 * all of them.
 */
export function findCandidates(fleet: Fleet, entry: Entry): Entry[] {
  const found = new Set([
    ...fromGrounds(fleet, entry),
    ...fromNames(fleet, entry),
    ...fromText(fleet, entry),
  ]);
  found.delete(entry);
  return [...found].sort((one, other) => (isNear(one, other) ? -1 : 1));
}
