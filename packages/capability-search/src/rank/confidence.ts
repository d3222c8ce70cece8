import { Judged } from './judge';
import { Ranking } from './rank';
import { WeighedConcept, toRarity } from './weigh';

/** Below it nothing fits. */
const leastConfidence = 0.73;
/** Longer questions are tasks told at length: no tool has all their words. */
const fullyAnswered = 5;
const lengthExponent = 3;
const scoreExponent = 0.35;
/** Common words in a small fleet score low, and are answers all the same. */
const leastScore = 0.9;
/** What it counts that names say it, and not only descriptions. */
const namedShare = 0.25;

/** A single word is there or not; of several, those in names are meant most. */
function toFit(
  { fit, named }: Judged,
  concepts: readonly WeighedConcept[],
): number {
  const telling = concepts.filter(({ forFit }) => forFit > 0);
  if (telling.length < 2) return fit;
  return (1 - namedShare) * fit + namedShare * named;
}

/** How sure it is that the best of a ranking answers: above 0, 0.75 is enough. */
export function toConfidence(
  { tools, servers }: Ranking,
  concepts: readonly WeighedConcept[],
  size: number,
): number {
  const best = servers[0]?.score ?? 0;
  const first = [...tools.slice(0, 1), ...servers.slice(0, 1)];
  const fit = Math.max(0, ...first.map(judged => toFit(judged, concepts)));
  const score = Math.max(leastScore, best / toRarity(Math.max(1, size), 0));
  const length = Math.max(1, concepts.length / fullyAnswered);
  return fit * score ** scoreExponent * length ** lengthExponent;
}

/** Whether a ranking's best answers the question. */
export function isAnswered(confidence: number): boolean {
  return confidence >= leastConfidence;
}
