import { SearchReason } from 'backstage-plugin-mcp-registry-common';
import { toMiddleTruncated, toVisibleText } from '../text/toVisibleText';

/** Text from outside, in quotes and not too long. */
export function quote(text: string): string {
  return `“${toMiddleTruncated(toVisibleText(text), 40)}”`;
}

/** How what was found stands to what was asked; nothing where it is the word. */
const RELATIONS: Record<SearchReason['kind'], string> = {
  word: '',
  compound: 'shares a part with',
  prefix: 'begins with',
  synonym: 'another word for',
  typo: 'close to',
  meaning: 'close in meaning to',
};

/** Tells how a word was matched, for example `another word for “invoice”`. */
export function toRelation({ kind, asked }: SearchReason): string {
  return RELATIONS[kind] && `${RELATIONS[kind]} ${quote(asked)}`;
}

/** Tells one word: `“refund”`, `“billing” (another word for “invoice”)`. */
export function toReasonWord(reason: SearchReason): string {
  const relation = toRelation(reason);
  return relation
    ? `${quote(reason.found)} (${relation})`
    : quote(reason.found);
}

/** Joins words as a sentence does: `a, b and c`. */
export function joinWords(words: readonly string[]): string {
  const last = words[words.length - 1] ?? '';
  const first = words.slice(0, -1).join(', ');
  return first ? `${first} and ${last}` : last;
}
