// Zero-width space, marks and overrides of direction, invisible operators,
// byte order mark, variation supplement and tags. Joiners are left alone:
// scripts and emoji need them.
const HIDDEN =
  /[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]|[\u{E0000}-\u{E01EF}]/gu;

function toMarker(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return `⟨U+${code.toString(16).toUpperCase().padStart(4, '0')}⟩`;
}

/** Makes characters that a reader would not see visible: `⟨U+202E⟩`. */
export function toVisibleText(text: string): string {
  return text.replace(HIDDEN, toMarker);
}

/** Cuts a name in its middle, so that both its ends stay readable. */
export function toMiddleTruncated(text: string, maxLength: number): string {
  if (text.length <= maxLength) {
    return text;
  }
  const tail = Math.floor((maxLength - 1) / 3);
  return `${text.slice(0, maxLength - 1 - tail)}…${text.slice(-tail)}`;
}

/** Writes a number with its noun: `1 server`, `25 servers`. */
export function toCount(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}
