/**
 * The known key that a misspelt one most likely meant: the same letters in
 * another case or with separators, or at most two edits away.
 *
 * @public
 */
export function nearestKey(
  key: string,
  known: readonly string[],
): string | undefined {
  const plain = toPlain(key.slice(0, 50));
  const limit = plain.length < 5 ? 1 : 2;
  let best: { key: string; distance: number } | undefined;
  for (const candidate of known) {
    const distance = countEdits(plain, toPlain(candidate));
    if (distance <= limit && (!best || distance < best.distance)) {
      best = { key: candidate, distance };
    }
  }
  return best?.key;
}

function toPlain(key: string): string {
  return key.toLowerCase().replace(/[^a-z0-9]/g, '');
}

/** Letters to insert, delete or replace (Levenshtein). */
function countEdits(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 0; i < a.length; i += 1) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j += 1) {
      const replaced = row[j] + (a[i] === b[j] ? 0 : 1);
      next.push(Math.min(replaced, row[j + 1] + 1, next[j] + 1));
    }
    row = next;
  }
  return row[b.length];
}
