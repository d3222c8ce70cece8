/**
 * The candidate that a misspelt word most likely meant, or `undefined` where
 * none is near: more than a third of the word's letters would have to change.
 *
 * @public
 */
export function nearestWord(
  word: string,
  candidates: Iterable<string>,
): string | undefined {
  const short = word.slice(0, 100);
  let best: { word: string; distance: number } | undefined;
  for (const candidate of candidates) {
    const distance = editDistance(short, candidate);
    if (!best || distance < best.distance) {
      best = { word: candidate, distance };
    }
  }
  const limit = Math.max(2, Math.floor(short.length / 3));
  return best && best.distance <= limit ? best.word : undefined;
}

function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const substituted = previous[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(previous[j] + 1, row[j - 1] + 1, substituted));
    }
    previous = row;
  }
  return previous[b.length];
}
