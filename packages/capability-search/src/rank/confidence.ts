import { Ranking } from './rank';
import { WeighedConcept, toRarity } from './weigh';

/** Below it nothing fits. */
const leastConfidence = 0.45;
/** Longer questions are tasks told at length: no tool has all their words. */
const fullyAnswered = 7;
const scoreExponent = 0.35;
/** Common words in a small fleet score low, and are answers all the same. */
const leastScore = 0.6;
const lengthExponent = 2.5;
const considered = 10;

/** How sure it is that the best of a ranking answers: above 0, 0.45 is enough. */
export function toConfidence(
  { tools, servers }: Ranking,
  concepts: readonly WeighedConcept[],
  size: number,
): number {
  const best = servers[0]?.score ?? 0;
  const first = [
    ...tools.slice(0, considered),
    ...servers.slice(0, considered),
  ];
  const fit = Math.max(0, ...first.map(ranked => ranked.fit));
  const score = Math.max(leastScore, best / toRarity(Math.max(1, size), 0));
  const length = Math.max(1, concepts.length / fullyAnswered);
  return fit * score ** scoreExponent * length ** lengthExponent;
}

/** Whether a ranking's best answers the question. */
export function isAnswered(confidence: number): boolean {
  return confidence >= leastConfidence;
}
