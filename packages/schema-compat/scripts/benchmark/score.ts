import { Answer } from './child';
import { KnownPair } from './knownPairs';

/** How an engine did on one set. */
export interface Score {
  readonly right: number;
  /** `included` where there is a value of A outside B. */
  readonly unsound: number;
  /** `not included` where there is none. */
  readonly strict: number;
  readonly undecided: number;
  /** Milliseconds per pair. */
  readonly mean: number;
  readonly median: number;
}

/** Holds answers against what is known. */
export function toScore(
  pairs: readonly KnownPair[],
  answers: readonly Answer[],
): Score {
  const count = (is: (answer: Answer, pair: KnownPair) => boolean) =>
    answers.filter((answer, i) => is(answer, pairs[i])).length;
  const times = answers
    .map(({ milliseconds }) => milliseconds)
    .sort((x, y) => x - y);
  return {
    right: count(({ included }, pair) => included === pair.included),
    unsound: count(({ included }, pair) => included === true && !pair.included),
    strict: count(({ included }, pair) => included === false && pair.included),
    undecided: count(({ included }) => included === undefined),
    mean: times.reduce((sum, time) => sum + time, 0) / times.length,
    median: times[Math.floor(times.length / 2)],
  };
}
