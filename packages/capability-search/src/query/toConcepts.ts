import { Synonyms } from '../text/synonyms';
import { MatchKind } from '../types';
import { isAction, toReadingActions } from './actions';
import { guessVariants, splitVariants } from './guess';
import { AskedWord, Question } from './parseQuestion';

/** One way to say a concept: a term, or several that must all be there. */
export interface Variant {
  readonly terms: readonly string[];
  /** How near it is to what was asked, from 0 to 1. */
  readonly weight: number;
  readonly kind: MatchKind;
}

/** What a word of the question means, with the ways to say it. */
export interface Concept {
  readonly asked: AskedWord;
  readonly weight: number;
  readonly variants: readonly Variant[];
  /** Whether it says what is to be done, rather than with what. */
  readonly isAction: boolean;
}

/** What is known of the terms in the index. */
export interface Terms {
  has(term: string): boolean;
  count(term: string): number;
  startingWith(prefix: string): string[];
  near(term: string): string[];
}

/** What the words of a question are held against. */
export interface Knowledge {
  readonly terms: Terms;
  readonly synonyms: Synonyms;
}

const compoundWeight = 0.9;
const readingWeight = 0.6;
const repeatedWeight = 0.2;

/** What else may be said for a word, alone or in a phrase around it. */
function synonymVariants(
  words: readonly AskedWord[],
  at: number,
  synonyms: Synonyms,
): Variant[] {
  const found: Variant[] = [];
  for (let length = 1; length <= synonyms.longest; length += 1) {
    for (let from = Math.max(0, at - length + 1); from <= at; from += 1) {
      const phrase = words.slice(from, from + length);
      if (phrase.length < length) continue;
      for (const known of synonyms.of(phrase.map(({ stem }) => stem))) {
        found.push({ kind: 'synonym', ...known });
      }
    }
  }
  return found;
}

/** A word together with its neighbour: `keyvault` for "key vault". */
function joinedVariants(words: readonly AskedWord[], at: number): Variant[] {
  const { text, stem, start, end } = words[at];
  const before = words[at - 1];
  const after = words[at + 1];
  const joined: string[] = [];
  if (before && start - before.end <= 1) joined.push(before.text + stem);
  if (after && after.start - end <= 1) joined.push(text + after.stem);
  const kind: MatchKind = 'compound';
  return joined.map(term => ({ kind, weight: compoundWeight, terms: [term] }));
}

function readingVariants(
  { stem }: AskedWord,
  question: Question,
): Variant[] | undefined {
  const actions = toReadingActions(stem, question.quantity);
  return actions?.map(([term, weight]) => ({
    kind: term === stem ? 'word' : 'synonym',
    weight,
    terms: [term],
  }));
}

function toVariants(
  question: Question,
  at: number,
  know: Knowledge,
): Variant[] {
  const asked = question.words[at];
  const { terms, synonyms } = know;
  const known = [
    { kind: 'word', weight: 1, terms: [asked.stem] } satisfies Variant,
    ...joinedVariants(question.words, at),
    ...synonymVariants(question.words, at, synonyms),
  ].filter(variant => variant.terms.every(term => terms.has(term)));
  if (known.length === 0) return guessVariants(asked, terms);
  return [...known, ...splitVariants(asked, terms)];
}

function toConcept(question: Question, at: number, know: Knowledge): Concept {
  const asked = question.words[at];
  const reading = at === 0 ? readingVariants(asked, question) : undefined;
  if (reading) {
    const variants = reading.filter(({ terms }) => know.terms.has(terms[0]));
    const weight = asked.weight * readingWeight;
    return { asked, weight, variants, isAction: true };
  }
  return {
    asked,
    weight: asked.weight,
    variants: toVariants(question, at, know),
    isAction: at === 0 && isAction(asked.stem),
  };
}

/** The concepts of a question, one for each word, repeated ones once. */
export function toConcepts(question: Question, know: Knowledge): Concept[] {
  const concepts = new Map<string, Concept>();
  for (const [at, { stem, weight }] of question.words.entries()) {
    const known = concepts.get(stem);
    const concept = known ?? toConcept(question, at, know);
    concepts.set(stem, {
      ...concept,
      weight: known
        ? Math.max(known.weight, weight) + repeatedWeight * weight
        : concept.weight,
    });
  }
  return [...concepts.values()];
}
