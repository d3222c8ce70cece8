import { isStopWord } from '../text/stopWords';
import { toWords } from '../text/words';
import type { Quantity } from './parseQuestion';
import { valuePattern } from './frame';
import { prepositions } from './prepositions';

/** Nouns that ask for one thing's facets, be they many. */
const facets = new Set(
  (
    'details detail information info properties property metadata name type ' +
    'description overview summary content contents status state value'
  ).split(' '),
);
const closers = new Set(['of', 'do', 'are', 'have', 'and']);

/** The last word of the first noun phrase: of "the blob containers in …", `containers`. */
function findHead(question: string): string | undefined {
  const clause = question.replace(valuePattern, ' | ').split(/[|.!?;\n]/)[0];
  let head: string | undefined;
  let seen = 0;
  for (const { text, partOf } of toWords(clause)) {
    if (partOf) continue;
    if (seen > 1 && (prepositions.has(text) || closers.has(text))) break;
    if (isStopWord(text)) continue;
    seen += 1;
    head = text;
  }
  return head;
}

/** Whether a question asks for many things or one, by the form of its noun. */
export function toQuantity(question: string): Quantity {
  const head = findHead(question);
  if (!head) return 'unknown';
  if (facets.has(head)) return 'one';
  return /[^sui]s$/.test(head) ? 'many' : 'one';
}
