import { PlacedEntry } from './diff-texts';

/** One entry in two versions. */
export interface EntryPair<T> {
  before: PlacedEntry<T>;
  after: PlacedEntry<T>;
}

/** Entries that only one side has, and those that both have. */
export interface EntryLists<T> {
  gone: PlacedEntry<T>[];
  added: PlacedEntry<T>[];
  common: EntryPair<T>[];
}

/** Pairs the entries of two lists by their key; of two with one key the first counts. */
export function pairEntries<T>(
  { before, after }: { before: readonly T[]; after: readonly T[] },
  list: string,
  keyOf: (entry: T) => string,
): EntryLists<T> {
  const [old, next] = [before, after].map(entries =>
    placeEntries(entries, list, keyOf),
  );
  return {
    gone: [...old].flatMap(([key, placed]) => (next.has(key) ? [] : [placed])),
    added: [...next].flatMap(([key, placed]) => (old.has(key) ? [] : [placed])),
    common: [...old].flatMap(([key, placed]) => {
      const match = next.get(key);
      return match ? [{ before: placed, after: match }] : [];
    }),
  };
}

function placeEntries<T>(
  entries: readonly T[],
  list: string,
  keyOf: (entry: T) => string,
): Map<string, PlacedEntry<T>> {
  const placed = new Map<string, PlacedEntry<T>>();
  entries.forEach((entry, index) => {
    const key = keyOf(entry);
    if (!placed.has(key)) {
      placed.set(key, { entry, pointer: `${list}/${index}` });
    }
  });
  return placed;
}

/** More pairs than this are not looked at: what went and what came stay apart. */
const MAX_PAIRS = 100_000;

/** Whether lists are so long that comparing each with each would take too long. */
export function areTooMany(
  gone: { length: number },
  added: { length: number },
): boolean {
  return gone.length * added.length > MAX_PAIRS;
}

/**
 * Takes each entry that went with the first one that came and passes for it.
 * Where there are too many of both, none does.
 *
 * @returns the pairs, and what is left of both lists
 */
export function pairMoved<T>(
  { gone, added, common }: EntryLists<T>,
  isSame: (from: T, to: T) => boolean,
): EntryLists<T> & { moved: EntryPair<T>[] } {
  const moved: EntryPair<T>[] = [];
  if (areTooMany(gone, added)) {
    return { gone, added, common, moved };
  }
  const left = [...added];
  const lost = gone.filter(before => {
    const at = left.findIndex(({ entry }) => isSame(before.entry, entry));
    if (at >= 0) {
      const [after] = left.splice(at, 1);
      moved.push({ before, after });
    }
    return at < 0;
  });
  return { gone: lost, added: left, common, moved };
}
