const shortest = 5;
const longEnoughForTwo = 8;

/** Damerau's distance, optimal alignment. */
function toDistance(from: string, to: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= to.length; j += 1) {
      const cost = from[i - 1] === to[j - 1] ? 0 : 1;
      let least = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + cost);
      const isSwap = from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1];
      if (i > 1 && j > 1 && isSwap)
        least = Math.min(least, beforeLast[j - 2] + 1);
      row.push(least);
    }
    beforeLast = last;
    last = row;
  }
  return last[to.length];
}

/** A word with the letters that it has, each a bit. */
export interface Spelled {
  readonly term: string;
  readonly letters: number;
}

/** The letters of a word, each a bit; other characters share some. */
export function toLetters(term: string): number {
  let letters = 0;
  for (let at = 0; at < term.length; at += 1) {
    letters |= 1 << term.charCodeAt(at) % 32;
  }
  return letters;
}

function countBits(value: number): number {
  let left = value;
  let count = 0;
  while (left !== 0) {
    left &= left - 1;
    count += 1;
  }
  return count;
}

/**
 * Whether two words may be one, mistyped: one letter wrong, missing, too many
 * or swapped with the next, two in words of eight letters and more. Words with
 * digits and words below five letters are never taken for others.
 */
export function isNear(
  { term, letters }: Spelled,
  { term: other, letters: others }: Spelled,
): boolean {
  const allowed = term.length >= longEnoughForTwo ? 2 : 1;
  if (
    term.length < shortest ||
    Math.abs(term.length - other.length) > allowed ||
    countBits(letters ^ others) > 2 * allowed
  ) {
    return false;
  }
  if (/\p{N}/u.test(term) || /\p{N}/u.test(other)) return false;
  return toDistance(term, other) <= allowed;
}
