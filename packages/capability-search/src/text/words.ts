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
const plainRun = /[A-Za-z0-9]+/g;
const plainText = /^[\t\n\r -~]*$/;
const lowerCase = /^[a-z0-9]+$/;
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
  if (plainText.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFKC')
    .toLowerCase();
}

function addPairs(words: Word[], text: string, start: number): void {
  const characters = [...text];
  let at = start;
  for (const [index, character] of characters.entries()) {
    const next = characters[index + 1];
    const end = at + character.length + (next?.length ?? 0);
    if (next || characters.length === 1) {
      words.push({ text: toPlain(character + (next ?? '')), start: at, end });
    }
    at += character.length;
  }
}

function addParts(words: Word[], text: string, start: number): void {
  const whole = toPlain(text);
  words.push({ text: whole, start, end: start + text.length });
  if (!cased.test(text)) return;
  for (const { 0: found, index } of text.matchAll(part)) {
    const from = start + index;
    const end = from + found.length;
    words.push({ text: toPlain(found), start: from, end, partOf: whole });
  }
}

function addWords(words: Word[], text: string, start: number): void {
  if (lowerCase.test(text)) {
    words.push({ text, start, end: start + text.length });
  } else if (unspaced.test(text)) addPairs(words, text, start);
  else addParts(words, text, start);
}

/**
 * Splits at whatever is no letter and no digit, and at changes of case. A word
 * that is split at its case comes whole first. Scripts without spaces come in
 * pairs of characters that overlap. Most text is plain, and read faster so.
 *
 * @public
 */
export function toWords(text: string): Word[] {
  const words: Word[] = [];
  const runs = plainText.test(text) ? plainRun : run;
  for (const { 0: found, index } of text.matchAll(runs)) {
    addWords(words, found, index);
  }
  return words;
}
