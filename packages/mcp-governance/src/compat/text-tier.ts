import { splitWords } from '../conventions/name-words';
import { JsonValue } from '../model/json';
import { TextTier } from './changes';

/** How much a changed text may change what a model does. */
export interface TextRating {
  tier: TextTier;
  /** Why the tier is high. */
  signals: string[];
}

/** Words by which a sentence says the opposite, or commands. */
const SIGNALS: Readonly<Record<string, RegExp>> = {
  negation: /\b(?:not|never|no|without|except|only|n't|cannot|avoid)\b/gi,
  modality: /\b(?:must|shall|always|should|required?|mandatory)\b/gi,
  imperative:
    /\b(?:ignore|instead|before (?:using|calling)|first call|do not tell|you are)\b/gi,
  url: /\bhttps?:\/\/[^\s)"'>]+/gi,
};

/** Rates a text against the one before; anything that is no text is low. */
export function rateText(
  before: JsonValue | undefined,
  after: JsonValue | undefined,
): TextRating {
  const [old, next] = [before, after].map(value =>
    typeof value === 'string' ? value : '',
  );
  if (isCosmetic(old, next)) {
    return { tier: 'cosmetic', signals: [] };
  }
  const signals = [
    ...Object.entries(SIGNALS)
      .filter(([, pattern]) => countOf(old, pattern) !== countOf(next, pattern))
      .map(([signal]) => signal),
    ...(hasOtherLength(old, next) ? ['length'] : []),
  ];
  return { tier: signals.length > 0 ? 'high' : 'low', signals };
}

/** Letters and digits are the same but for one slip of the pen. */
function isCosmetic(before: string, after: string): boolean {
  const [old, next] = [splitWords(before), splitWords(after)];
  const differing = old.filter((word, index) => word !== next[index]);
  return (
    old.length === next.length &&
    old.length > 0 &&
    (differing.length === 0 ||
      (differing.length === 1 &&
        isSlip(differing[0], next[old.indexOf(differing[0])])))
  );
}

/** One letter more, less, other, or swapped, in a word of at least five. */
function isSlip(left: string, right: string): boolean {
  const [short, long] =
    left.length <= right.length ? [left, right] : [right, left];
  if (short.length < 5 || long.length - short.length > 1) {
    return false;
  }
  const at = [...long].findIndex((letter, index) => letter !== short[index]);
  const rest = (text: string, count: number) => text.slice(at + count);
  return (
    rest(long, 1) === rest(short, long.length === short.length ? 1 : 0) ||
    (long.length === short.length &&
      rest(long, 2) === rest(short, 2) &&
      long[at] === short[at + 1] &&
      long[at + 1] === short[at])
  );
}

function countOf(text: string, pattern: RegExp): string {
  return (text.match(pattern) ?? [])
    .map(word => word.toLowerCase())
    .sort()
    .join(' ');
}

function hasOtherLength(before: string, after: string): boolean {
  const [short, long] = [before.length, after.length].sort((a, b) => a - b);
  return long > 200 && long > 2 * short;
}
