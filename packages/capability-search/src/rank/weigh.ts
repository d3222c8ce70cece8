import { CapabilityStore } from '../index/CapabilityStore';
import { Postings } from '../index/Postings';
import { TermIndex } from '../index/TermIndex';
import { Concept, Variant } from '../query/toConcepts';

/** Where the terms of a variant occur, the rarest first; none where one is not. */
export interface WeighedVariant extends Variant {
  readonly tools: readonly Postings[];
  readonly servers: readonly Postings[];
  readonly names: readonly Postings[];
}

/** A concept with what it is worth among tools and among servers. */
export interface WeighedConcept extends Concept {
  readonly variants: readonly WeighedVariant[];
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

/** The impact in a document of terms that it must all have. */
export function impactIn(postings: readonly Postings[], id: number): number {
  let least = postings.length > 0 ? 1 : 0;
  for (const one of postings) {
    if (least === 0) return 0;
    least = Math.min(least, one.impactIn(id));
  }
  return least;
}

function findPostings(index: TermIndex, terms: readonly string[]): Postings[] {
  const found = terms.flatMap(term => index.postings(term) ?? []);
  if (found.length < terms.length) return [];
  return found.sort((a, b) => a.frequency - b.frequency);
}

/** Looks up where a variant occurs. */
export function locate(
  variant: Variant,
  { tools, servers, names }: CapabilityStore,
): WeighedVariant {
  const { terms } = variant;
  return {
    ...variant,
    tools: findPostings(tools, terms),
    servers: findPostings(servers, terms),
    names: findPostings(names, terms),
  };
}

type Side = 'tools' | 'servers';

/**
 * How many documents have a concept. Synonyms make a known word no commoner,
 * unless it says what is to be done: what one calls listing is reading to others.
 */
function countConcept(
  { isAction, variants }: Concept,
  located: readonly WeighedVariant[],
  side: Side,
): number {
  const isKnown = !isAction && variants[0]?.kind === 'word';
  const counted = located.filter(({ kind }) => !isKnown || kind !== 'synonym');
  return Math.max(0, ...counted.map(found => found[side][0]?.frequency ?? 0));
}

/** How is asked, what is to be done and with which values says little of who can. */
function isTelling({ asked, isAction, weight }: Concept): boolean {
  return !isAction && !asked.isFraming && weight >= leastTelling;
}

/** The concepts that say most, the most telling first. */
export function weighConcepts(
  concepts: readonly Concept[],
  store: CapabilityStore,
): WeighedConcept[] {
  const telling = concepts.filter(isTelling);
  const fitting = new Set(telling.length > 0 ? telling : concepts);
  return concepts
    .map(concept => {
      const variants = concept.variants.map(found => locate(found, store));
      const weighIn = (side: Side) =>
        concept.weight *
        toRarity(store[side].size, countConcept(concept, variants, side));
      const amongTools = weighIn('tools');
      const amongServers = weighIn('servers');
      const forFit = fitting.has(concept) ? amongTools : 0;
      return { ...concept, variants, amongTools, amongServers, forFit };
    })
    .sort((a, b) => b.amongTools - a.amongTools)
    .slice(0, maxConcepts);
}
