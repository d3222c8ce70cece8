/** Format characters hide or reorder text; the others have no glyph. */
const UNSEEN = /[\p{Cf}\p{Cs}\p{Co}]/gu;

/** No text is longer than this before it is looked at closely. */
const READ_LIMIT = 10_000;

/**
 * Makes one line of visible text out of untrusted text: without control,
 * format and private characters, white space collapsed, and cut with an
 * ellipsis where it is too long.
 */
export function toPlainText(value: string, maxLength: number): string {
  const text = value
    .slice(0, READ_LIMIT)
    .replace(/\p{Cc}/gu, ' ')
    .replace(UNSEEN, '')
    .replace(/\s+/g, ' ')
    .trim();
  const characters = [...text];
  return characters.length <= maxLength
    ? text
    : `${characters.slice(0, maxLength - 1).join('')}…`;
}
