/** Sorted, disjoint, inclusive ranges of code points. */
export type CharSet = readonly (readonly [number, number])[];

const last = 0x10ffff;

/** Sorts and merges ranges. */
export function unite(ranges: CharSet): CharSet {
  const sorted = [...ranges].sort((x, y) => x[0] - y[0]);
  const merged: [number, number][] = [];
  for (const [from, to] of sorted) {
    const top = merged[merged.length - 1];
    if (top && from <= top[1] + 1) top[1] = Math.max(top[1], to);
    else merged.push([from, to]);
  }
  return merged;
}

/** All code points outside it. */
export function complement(set: CharSet): CharSet {
  const out: [number, number][] = [];
  let next = 0;
  for (const [from, to] of unite(set)) {
    if (from > next) out.push([next, from - 1]);
    next = to + 1;
  }
  if (next <= last) out.push([next, last]);
  return out;
}

/** Whether a code point is in it. */
export function contains(set: CharSet, point: number): boolean {
  return set.some(([from, to]) => from <= point && point <= to);
}

export const digits: CharSet = [[48, 57]];
export const words: CharSet = [
  [48, 57],
  [65, 90],
  [95, 95],
  [97, 122],
];
/** White space and line ends of ECMA-262. */
export const spaces: CharSet = [
  [9, 13],
  [32, 32],
  [160, 160],
  [0x1680, 0x1680],
  [0x2000, 0x200a],
  [0x2028, 0x2029],
  [0x202f, 0x202f],
  [0x205f, 0x205f],
  [0x3000, 0x3000],
  [0xfeff, 0xfeff],
];
/** What `.` leaves out. */
export const lineEnds: CharSet = [
  [10, 10],
  [13, 13],
  [0x2028, 0x2029],
];
export const anyChar: CharSet = [[0, last]];
