import { JsonFault, JsonListener, scanJson } from './scanJson';

/** A key that one object of the text has twice. */
export interface DuplicateKey {
  key: string;
  offset: number;
}

/**
 * Scans a JSON text for what `JSON.parse` keeps to itself: too much nesting
 * and doubled keys, and where the text stops being JSON.
 */
export function inspectJson(
  text: string,
  maxDepth: number,
): { fault?: JsonFault; duplicates: DuplicateKey[] } {
  const duplicates: DuplicateKey[] = [];
  const keys: Set<string>[] = [];
  const listener: JsonListener = {
    open: () => keys.push(new Set()),
    close: () => keys.pop(),
    key: (start, end) => {
      const key = readKey(text, start, end);
      const known = keys.at(-1);
      if (known?.has(key)) {
        duplicates.push({ key, offset: start });
      }
      known?.add(key);
    },
  };
  return { fault: scanJson(text, { maxDepth, listener }), duplicates };
}

interface Position {
  offset: number;
  members: Map<string, Position>;
}

/**
 * Offsets of all values of a text that is known to be JSON: of a member its
 * key, of an item its first character.
 *
 * @returns the offset for path segments, or of the nearest part around it
 */
export function indexJson(text: string): (path: string[]) => number {
  const root: Position = { offset: 0, members: new Map() };
  const open: Position[] = [root];
  let key: { name: string; offset: number } | undefined;

  const enter = (offset: number): Position => {
    const parent = open[open.length - 1];
    const position = { offset: key?.offset ?? offset, members: new Map() };
    parent.members.set(key?.name ?? String(parent.members.size), position);
    key = undefined;
    return position;
  };
  scanJson(text, {
    maxDepth: Infinity,
    listener: {
      open: offset => open.push(enter(offset)),
      close: () => open.pop(),
      key: (start, end) => {
        key = { name: readKey(text, start, end), offset: start };
      },
      scalar: offset => enter(offset),
    },
  });
  return path => findPosition(root, path);
}

function findPosition(root: Position, path: string[]): number {
  let position = root.members.get('0') ?? root;
  for (const segment of path) {
    const next = position.members.get(segment);
    if (!next) {
      break;
    }
    position = next;
  }
  return position.offset;
}

function readKey(text: string, start: number, end: number): string {
  const raw = text.slice(start + 1, end - 1);
  return raw.includes('\\') ? String(JSON.parse(`"${raw}"`)) : raw;
}
