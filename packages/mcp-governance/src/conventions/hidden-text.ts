/** A character that a reader does not see. @public */
export interface HiddenCharacter {
  codePoint: number;
  /** For example `U+200B ZERO WIDTH SPACE`. */
  name: string;
  /** Where it stands, in code points from 0. */
  index: number;
}

/** Controls, format characters and all that fonts draw as nothing. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/u;

/** Of those, what everybody sees: line breaks, tabs, Arabic number signs. */
const SEEN =
  /[\t\n\r\u0600-\u0605\u06DD\u070F\u0890\u0891\u08E2\u{110BD}\u{110CD}]/u;

const NAMES: Record<number, string> = {
  0x00: 'NULL',
  0x08: 'BACKSPACE',
  0x1b: 'ESCAPE',
  0x7f: 'DELETE',
  0xad: 'SOFT HYPHEN',
  0x34f: 'COMBINING GRAPHEME JOINER',
  0x61c: 'ARABIC LETTER MARK',
  0x115f: 'HANGUL CHOSEONG FILLER',
  0x1160: 'HANGUL JUNGSEONG FILLER',
  0x180e: 'MONGOLIAN VOWEL SEPARATOR',
  0x200b: 'ZERO WIDTH SPACE',
  0x200c: 'ZERO WIDTH NON-JOINER',
  0x200d: 'ZERO WIDTH JOINER',
  0x200e: 'LEFT-TO-RIGHT MARK',
  0x200f: 'RIGHT-TO-LEFT MARK',
  0x202a: 'LEFT-TO-RIGHT EMBEDDING',
  0x202b: 'RIGHT-TO-LEFT EMBEDDING',
  0x202c: 'POP DIRECTIONAL FORMATTING',
  0x202d: 'LEFT-TO-RIGHT OVERRIDE',
  0x202e: 'RIGHT-TO-LEFT OVERRIDE',
  0x2060: 'WORD JOINER',
  0x2066: 'LEFT-TO-RIGHT ISOLATE',
  0x2067: 'RIGHT-TO-LEFT ISOLATE',
  0x2068: 'FIRST STRONG ISOLATE',
  0x2069: 'POP DIRECTIONAL ISOLATE',
  0x3164: 'HANGUL FILLER',
  0xfeff: 'ZERO WIDTH NO-BREAK SPACE',
  0xffa0: 'HALFWIDTH HANGUL FILLER',
};

/** Scripts in which joiners are ordinary spelling. */
const JOINING =
  /[\p{sc=Arab}\p{sc=Syrc}\p{sc=Mong}\p{sc=Nkoo}\p{sc=Thaa}\p{sc=Deva}\p{sc=Beng}\p{sc=Guru}\p{sc=Gujr}\p{sc=Orya}\p{sc=Taml}\p{sc=Telu}\p{sc=Knda}\p{sc=Mlym}\p{sc=Sinh}\p{sc=Khmr}\p{sc=Mymr}]/u;

/** An emoji with its joiners, variation selectors and tags, as fonts draw it. */
const EMOJI_PART =
  '\\p{Extended_Pictographic}(?:\\uFE0F|\\uFE0E|\\p{Emoji_Modifier})?';
const EMOJI = new RegExp(
  `\\u{1F3F4}[\\u{E0030}-\\u{E0039}\\u{E0061}-\\u{E007A}]{4,6}\\u{E007F}|${EMOJI_PART}(?:\\u200D${EMOJI_PART})*|[0-9#*]\\uFE0F\\u20E3?`,
  'gu',
);

/** One variation selector after a character that has variants. */
const VARIATION =
  /(?:[\p{S}\p{Extended_Pictographic}\p{Lo}][\uFE00-\uFE0F]|\p{sc=Mong}[\u180B-\u180D\u180F]|\p{sc=Han}[\u{E0100}-\u{E01EF}])(?![\uFE00-\uFE0F\u{E0100}-\u{E01EF}])/gu;

/** Lets legitimate invisible characters through by blanking where they stand. */
function withoutLegitimate(text: string): string {
  const blank = (found: string) => found.replace(/./gsu, 'x');
  return text.replace(EMOJI, blank).replace(VARIATION, blank);
}

/**
 * The characters of a text that a reader does not see and a model reads.
 * Emoji sequences, variation selectors after what has variants, and joiners
 * inside the scripts that spell with them are not hidden.
 *
 * @public
 */
export function hiddenCharacters(text: string): HiddenCharacter[] {
  if (!HIDDEN.test(text)) {
    return [];
  }
  const characters = [...withoutLegitimate(text)];
  return characters.flatMap((character, index) =>
    isHidden(character) && !isSpelling(characters, index)
      ? [describe(character, index)]
      : [],
  );
}

function isHidden(character: string): boolean {
  return HIDDEN.test(character) && !SEEN.test(character);
}

function isSpelling(characters: string[], index: number): boolean {
  return (
    /[\u200C\u200D]/.test(characters[index]) &&
    JOINING.test(characters[index - 1] ?? '') &&
    JOINING.test(characters[index + 1] ?? characters[index - 1])
  );
}

function describe(character: string, index: number): HiddenCharacter {
  const codePoint = character.codePointAt(0) ?? 0;
  return {
    codePoint,
    index,
    name: `${toCode(codePoint)} ${nameOf(codePoint)}`,
  };
}

function toCode(codePoint: number): string {
  return `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
}

function nameOf(codePoint: number): string {
  if (Object.hasOwn(NAMES, codePoint)) {
    return NAMES[codePoint];
  }
  if (codePoint > 0xe0020 && codePoint < 0xe007f) {
    return `TAG ${String.fromCodePoint(codePoint - 0xe0000)}`;
  }
  const isVariation =
    (codePoint >= 0xfe00 && codePoint <= 0xfe0f) ||
    (codePoint >= 0xe0100 && codePoint <= 0xe01ef);
  return isVariation ? 'VARIATION SELECTOR' : 'INVISIBLE CHARACTER';
}

/**
 * Names one character as people can read it: itself, or its code point.
 *
 * @public
 */
export function nameCharacter(character: string): string {
  const codePoint = character.codePointAt(0) ?? 0;
  if (character === ' ') {
    return 'a space';
  }
  if (HIDDEN.test(character)) {
    return `${toCode(codePoint)} ${nameOf(codePoint)}`;
  }
  return /\p{L}/u.test(character)
    ? `"${character}" (${toCode(codePoint)})`
    : `"${character}"`;
}

/**
 * The text with every character that a reader would not see written as its
 * code point, so that it can be shown in a terminal or a page.
 *
 * @public
 */
export function toVisible(text: string): string {
  const hidden = hiddenCharacters(text);
  if (hidden.length === 0) {
    return text;
  }
  const characters = [...text];
  for (const { index, codePoint } of hidden) {
    characters[index] = `<${toCode(codePoint)}>`;
  }
  return characters.join('');
}
