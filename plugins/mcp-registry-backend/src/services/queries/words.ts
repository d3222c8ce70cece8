const MAX_WORDS = 10;

/**
 * Splits what was searched for into words, lower case. What comes after the
 * tenth is left out, so that a search stays bounded.
 */
export function toWords(text: string | undefined): string[] {
  const words = (text ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  return [...new Set(words)].slice(0, MAX_WORDS);
}

/** A `LIKE` pattern for texts that contain a word; `\` escapes. */
export function toLikePattern(word: string): string {
  return `%${word.replace(/[\\%_]/g, '\\$&')}%`;
}
