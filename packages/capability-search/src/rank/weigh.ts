import { TermIndex } from '../index/TermIndex';
import { Concept, Variant } from '../query/toConcepts';

/** A concept with what it is worth among tools and among servers. */
export interface WeighedConcept extends Concept {
  readonly amongTools: number;
  readonly amongServers: number;
  /** What it counts when asking whether anything fits. */
  readonly forFit: number;
}

const maxConcepts = 32;
const leastTelling = 0.4;

/** How rare a term is that so many of all documents have. */
export function toRarity(size: number, frequency: number): number {
  return Math.log(1 + (size - frequency + 0.5) / (frequency + 0.5));
}

function countVariant(index: TermIndex, { terms }: Variant): number {
  return Math.min(...terms.map(term => index.frequency(term)));
}

/**
 * How many documents have a concept. Synonyms make a known word no commoner,
 * unless it says what is to be done: what one calls listing is reading to others.
 */
function countConcept(index: TermIndex, concept: Concept): number {
  const { variants, isAction } = concept;
  const isKnown = !isAction && variants[0]?.kind === 'word';
  const counted = variants.filter(({ kind }) => !isKnown || kind !== 'synonym');
  return Math.max(0, ...counted.map(variant => countVariant(index, variant)));
}

/** What is to be done, and with which values, says little of who can do it. */
function isTelling({ isAction, weight }: Concept): boolean {
  return !isAction && weight >= leastTelling;
}

/** The concepts that say most, the most telling first. */
export function weighConcepts(
  concepts: readonly Concept[],
  tools: TermIndex,
  servers: TermIndex,
): WeighedConcept[] {
  const weighIn = (index: TermIndex, concept: Concept) =>
    concept.weight * toRarity(index.size, countConcept(index, concept));
  const telling = concepts.filter(isTelling);
  const fitting = new Set(telling.length > 0 ? telling : concepts);
  return concepts
    .map(concept => {
      const amongTools = weighIn(tools, concept);
      const amongServers = weighIn(servers, concept);
      const forFit = fitting.has(concept) ? amongTools : 0;
      return { ...concept, amongTools, amongServers, forFit };
    })
    .sort((a, b) => b.amongTools - a.amongTools)
    .slice(0, maxConcepts);
}

/** The impact in a document of the terms that a variant is made of. */
export function toImpact(
  index: TermIndex,
  { terms }: Variant,
  id: number,
): number {
  let least = 1;
  for (const term of terms) {
    least = Math.min(least, index.postings(term)?.impactIn(id) ?? 0);
  }
  return least;
}
