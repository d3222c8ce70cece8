import { toStem } from '../text/stem';
import { Word, toWords } from '../text/words';
import type { AskedWord } from './parseQuestion';

type Range = readonly [start: number, end: number];

const fileWeight = 1;
const file = toStem('file');
const write = toStem('write');
const named = /\.[a-z0-9]{1,5}$/i;
const closing = /[.,;:!?]+$/;
const sentenceEnd = /[.!?;\n]\s/;

/** Words between which and a file something is put there. */
const into = new Set('to into in at as under'.split(' '));
const making = new Set(
  (
    'save write store export create generate make produce draft put record ' +
    'output dump'
  )
    .split(' ')
    .map(toStem),
);

/** The verb that says that this file is to be written. */
function findMaking(before: string): Word | undefined {
  const sentence = before.split(sentenceEnd).at(-1) ?? '';
  const words = toWords(sentence);
  if (!into.has(words.at(-1)?.text ?? '')) return undefined;
  const verb = words.findLast(({ text }) => making.has(toStem(text)));
  const from = before.length - sentence.length;
  return verb && { ...verb, start: from + verb.start, end: from + verb.end };
}

function isFile(value: string): boolean {
  return named.test(value) && !value.includes('://');
}

/**
 * What the files that a question names say besides their names: that it is
 * about a file, and that this is to be written where something is saved or made
 * "to", "in" or "as" it. Few say so in words, and the tools that do it do.
 */
export function findFiles(text: string, values: readonly Range[]): AskedWord[] {
  return values.flatMap(([start, to]) => {
    const value = text.slice(start, to).replace(closing, '');
    if (!isFile(value)) return [];
    const end = start + value.length;
    const common = { parts: [], weight: fileWeight, isFraming: false };
    const asked = { ...common, text: value, stem: file, start, end };
    const verb = findMaking(text.slice(0, start));
    if (!verb) return [asked];
    const { text: word, start: from, end: until } = verb;
    const written = { ...common, text: word, stem: write };
    return [asked, { ...written, start: from, end: until }];
  });
}
