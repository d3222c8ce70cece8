import { toStem } from '../text/stem';
import { isFramingStem, isStopWord, isSubjectStem } from '../text/stopWords';
import { Word, toWords } from '../text/words';
import { findFiles } from './findFiles';
import { findStart, referencePattern, valuePattern } from './frame';
import { toQuantity } from './toQuantity';
import { prepositions } from './prepositions';

/** A word of a question that is worth looking for. */
export interface AskedWord {
  readonly text: string;
  readonly stem: string;
  /** Stems of its parts, where its case shows parts. */
  readonly parts: readonly string[];
  readonly start: number;
  readonly end: number;
  /** How much it counts; 1 is usual. */
  readonly weight: number;
  /** Whether it may only say how is asked, and not for what. */
  readonly isFraming: boolean;
}

/** How much of the thing is asked for: all of them, one, or what is not said. */
export type Quantity = 'many' | 'one' | 'unknown';

/** A question taken apart. */
export interface Question {
  readonly words: readonly AskedWord[];
  readonly quantity: Quantity;
}

const maxLength = 2_000;
const maxWords = 300;

const valueWeight = 0.35;
const subjectWeight = 0.3;
const numberWeight = 0.3;
const contextWeight = 0.7;

type Range = readonly [start: number, end: number];

function isWithin({ start, end }: Word, ranges: readonly Range[]): boolean {
  return ranges.some(([from, to]) => start >= from && end <= to);
}

function findRanges(text: string, pattern: RegExp): Range[] {
  return [...text.matchAll(pattern)].map(
    ({ 0: found, index }): Range => [index, index + found.length],
  );
}

/** Where values are; none where there is nothing but values. */
function toValueRanges(text: string, words: readonly Word[]): Range[] {
  const ranges = findRanges(text, valuePattern);
  const others = words.filter(word => !isWithin(word, ranges));
  return others.some(({ text: word }) => !isStopWord(word)) ? ranges : [];
}

/** For each word, whether a preposition before it made it context. */
function toContexts(words: readonly Word[], text: string): boolean[] {
  let isContext = false;
  let seen = 0;
  let end = 0;
  return words.map(word => {
    if (/[.!?\n;]/.test(text.slice(end, word.start))) {
      isContext = false;
      seen = 0;
    }
    end = word.end;
    if (seen > 1 && prepositions.has(word.text)) isContext = true;
    if (!isStopWord(word.text)) seen += 1;
    return isContext;
  });
}

function weigh(word: Word, values: readonly Range[]): number {
  if (isWithin(word, values)) return valueWeight;
  if (isSubjectStem(toStem(word.text))) return subjectWeight;
  return /^\p{N}+$/u.test(word.text) ? numberWeight : 1;
}

function toParts(word: Word, words: readonly Word[]): string[] {
  return words
    .filter(({ start, end }) => start >= word.start && end <= word.end)
    .filter(({ partOf }) => partOf === word.text)
    .map(({ text }) => toStem(text));
}

/**
 * Takes a question apart. Grammar is left out, and so is the framing of "can
 * an agent already talk to …?"; values and context count less. Of a question
 * longer than 2,000 code units the rest is not read. What files say comes last.
 */
export function parseQuestion(question: string): Question {
  const text = question.slice(0, maxLength);
  const start = findStart(text);
  const kinds = findRanges(text, referencePattern);
  const all = toWords(text)
    .slice(0, maxWords)
    .filter(word => word.start >= start && !isWithin(word, kinds));
  const values = toValueRanges(text, all);
  const contexts = toContexts(all, text);
  const words: AskedWord[] = [];
  for (const [index, word] of all.entries()) {
    if (word.partOf || isStopWord(word.text)) continue;
    const weight = weigh(word, values) * (contexts[index] ? contextWeight : 1);
    const parts = toParts(word, all);
    const { text: asked, start: from, end } = word;
    const stem = toStem(asked);
    const isFraming = isFramingStem(stem);
    words.push({
      text: asked,
      stem,
      parts,
      start: from,
      end,
      weight,
      isFraming,
    });
  }
  words.push(...findFiles(text, values));
  return { words, quantity: toQuantity(text.slice(start)) };
}
