/**
 * A word of a text, in lower case, with where it stands in UTF-16 code units.
 *
 * @public
 */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** The word that this one is part of, as `hub` of `GitHub`. */
  readonly partOf?: string;
}

const run = /[\p{L}\p{M}\p{N}]+/gu;
const cased = /\p{Ll}\p{Lu}|\p{Lu}\p{Lu}\p{Ll}/u;
const part = /\p{Lu}+(?!\p{Ll})[\p{N}]*|\p{Lu}?[^\p{Lu}]+|\p{Lu}/gu;
/** Scripts that put no space between words. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/**
 * Lower case, compatibility forms unified, Latin accents taken off.
 *
 * @public
 */
export function toPlain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFKC')
    .toLowerCase();
}

function* toPairs(text: string, start: number): Generator<Word> {
  const characters = [...text];
  let at = start;
  for (const [index, character] of characters.entries()) {
    const next = characters[index + 1];
    const end = at + character.length + (next?.length ?? 0);
    if (next || characters.length === 1) {
      yield { text: toPlain(character + (next ?? '')), start: at, end };
    }
    at += character.length;
  }
}

function* toParts(text: string, start: number): Generator<Word> {
  const whole = toPlain(text);
  yield { text: whole, start, end: start + text.length };
  if (!cased.test(text)) return;
  for (const { 0: found, index } of text.matchAll(part)) {
    const from = start + index;
    const end = from + found.length;
    yield { text: toPlain(found), start: from, end, partOf: whole };
  }
}

/**
 * Splits at whatever is no letter and no digit, and at changes of case. A word
 * that is split at its case comes whole first. Scripts without spaces come in
 * pairs of characters that overlap.
 *
 * @public
 */
export function* toWords(text: string): Generator<Word> {
  for (const { 0: found, index } of text.matchAll(run)) {
    yield* unspaced.test(found) ? toPairs(found, index) : toParts(found, index);
  }
}
