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
  /** Pairs that it answers only without `$schema`. */
  readonly bare: number;
  /** Milliseconds for each pair that it answers. */
  readonly mean: number;
  readonly median: number;
  /** How often ours answers the same pairs in that time. */
  readonly meanRatio: number;
  readonly medianRatio: number;
}

function meanOf(times: readonly number[]): number {
  return times.reduce((sum, time) => sum + time, 0) / times.length;
}

function medianOf(times: readonly number[]): number {
  const sorted = [...times].sort((x, y) => x - y);
  return sorted[times.length >> 1] ?? NaN;
}

/** Holds answers against what is known, and against the times of ours. */
export function toScore(
  pairs: readonly KnownPair[],
  answers: readonly Answer[],
  ours: readonly Answer[],
): Score {
  const count = (is: (answer: Answer, pair: KnownPair) => boolean) =>
    answers.filter((answer, i) => is(answer, pairs[i])).length;
  const isAnswered = (_: Answer, i: number) =>
    answers[i].included !== undefined;
  const timesOf = (list: readonly Answer[]) =>
    list.filter(isAnswered).map(({ milliseconds }) => milliseconds);
  const [times, own] = [timesOf(answers), timesOf(ours)];
  return {
    right: count(({ included }, pair) => included === pair.included),
    unsound: count(({ included }, pair) => included === true && !pair.included),
    strict: count(({ included }, pair) => included === false && pair.included),
    undecided: count(({ included }) => included === undefined),
    bare: count(({ isBare }) => isBare),
    mean: meanOf(times),
    median: medianOf(times),
    meanRatio: meanOf(times) / meanOf(own),
    medianRatio: medianOf(times) / medianOf(own),
  };
}
