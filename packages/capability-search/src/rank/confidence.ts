import { Concept } from '../query/toConcepts';
import { Ranking, RankedServer } from './rank';
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
/** What a server's names must say of the question, beside the best server's. */
const namesShare = 0.6;
const leastNames = 0.5;

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

function toNamesFit(
  { server }: RankedServer,
  concepts: readonly WeighedConcept[],
): number {
  let asked = 0;
  let named = 0;
  for (const concept of concepts) {
    asked += concept.amongTools;
    named += concept.amongTools * nearestName(concept, server.names);
  }
  return named / (asked || 1);
}

function nearestName(
  { variants }: Concept,
  names: ReadonlySet<string>,
): number {
  const said = variants.filter(({ terms }) =>
    terms.every(term => names.has(term)),
  );
  return Math.max(0, ...said.map(({ weight }) => weight));
}

/**
 * The servers that answer as well as the best does. Where the names of one (its
 * own, of what it wraps, of its tools) say what was asked, those of the others
 * must; to mention it in passing is not enough.
 */
export function keepFitting(
  servers: readonly RankedServer[],
  concepts: readonly WeighedConcept[],
): RankedServer[] {
  const fits = servers.map(server => toNamesFit(server, concepts));
  const most = Math.max(0, ...fits);
  const best = Math.max(0, ...servers.map(({ fit }) => fit));
  return servers.filter(({ fit }, index) =>
    most >= leastNames ? fits[index] >= namesShare * most : fit >= best / 2,
  );
}
