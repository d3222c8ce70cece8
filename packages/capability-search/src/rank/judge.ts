import { CapabilityStore } from '../index/CapabilityStore';
import { ServerEntry, ToolEntry, toStems } from '../index/Entry';
import { TermIndex } from '../index/TermIndex';
import { Concept, Variant } from '../query/toConcepts';
import { fieldWeight } from '../text/synonyms';
import { WeighedConcept, impactIn, toRarity } from './weigh';

/** How much of what the server says counts for each of its tools. */
export const contextShare = 0.7;

const nameShare = 0.5;
const questionShare = 0.5;
const actionShare = 0.2;
const coverageShare = 0.3;
const fullImpact = 0.5;
const contextFit = 0.9;
/** What a beginning or a typing error counts for the fit. */
const guessedFit = 0.9;
const synonymFit = 0.8;

/** A tool, or a server by itself, held against a question. */
export interface Judged {
  readonly score: number;
  /** How much of the question it answers, from 0 to 1. */
  readonly fit: number;
  /** How much of the question its server's names say, from 0 to 1. */
  readonly named: number;
}

interface Found {
  /** Sum over the impacts. */
  readonly worth: number;
  readonly fit: number;
}

function toFit(impact: number, { kind, weight }: Variant): number {
  const full = Math.min(1, impact / fullImpact);
  if (kind === 'word' || kind === 'compound') return full;
  if (kind !== 'synonym') return full * guessedFit;
  return full * (weight > fieldWeight ? weight : synonymFit * weight);
}

function findIn(
  side: 'tools' | 'servers',
  concept: WeighedConcept,
  id: number,
): Found {
  let worth = 0;
  let fit = 0;
  for (const variant of concept.variants) {
    const impact = impactIn(variant[side], id);
    if (impact === 0) continue;
    worth = Math.max(worth, impact * variant.weight);
    fit = Math.max(fit, toFit(impact, variant));
  }
  return { worth, fit };
}

/** How much of the question the names of a server say. */
function judgeNames(id: number, concepts: readonly WeighedConcept[]): number {
  let asked = 0;
  let named = 0;
  for (const { forFit, variants } of concepts) {
    asked += forFit;
    let most = 0;
    for (const variant of variants) {
      if (impactIn(variant.names, id) > 0)
        most = Math.max(most, toFit(1, variant));
    }
    named += forFit * most;
  }
  return named / (asked || 1);
}

/** How well the words of a tool's name are those of the question. */
function judgeName(
  { tool }: ToolEntry,
  concepts: readonly WeighedConcept[],
  tools: TermIndex,
): { name: number; question: number; action: number } {
  const names = toStems([tool.name]);
  let all = 0;
  let hit = 0;
  for (const term of names) {
    const rarity = toRarity(tools.size, tools.frequency(term));
    all += rarity;
    hit +=
      rarity * Math.max(0, ...concepts.map(concept => nearness(concept, term)));
  }
  let asked = 0;
  let answered = 0;
  let action = 0;
  for (const concept of concepts) {
    asked += concept.amongTools;
    const found = Math.max(0, ...names.map(term => nearness(concept, term)));
    if (found > 0) answered += concept.amongTools;
    if (concept.isAction)
      action = Math.max(action, found / Math.min(1, concept.weight));
  }
  return { name: hit / (all || 1), question: answered / (asked || 1), action };
}

function nearness({ variants, weight }: Concept, term: string): number {
  let most = 0;
  for (const variant of variants) {
    if (variant.terms.includes(term)) most = Math.max(most, variant.weight);
  }
  return most * Math.min(1, weight);
}

/** Holds a tool, in the context of its server, against a question. */
export function judgeTool(
  tool: ToolEntry,
  {
    store,
    concepts,
  }: { store: CapabilityStore; concepts: readonly WeighedConcept[] },
): Judged {
  let asked = 0;
  let fitAsked = 0;
  let covered = 0;
  let worth = 0;
  let fit = 0;
  for (const concept of concepts) {
    const own = findIn('tools', concept, tool.id);
    const context = findIn('servers', concept, tool.server.id);
    const gain =
      concept.amongTools * own.worth +
      contextShare * concept.amongServers * context.worth;
    asked += concept.amongTools;
    worth += gain;
    if (gain > 0) covered += concept.amongTools;
    fitAsked += concept.forFit;
    fit += concept.forFit * Math.max(own.fit, contextFit * context.fit);
  }
  const { name, question, action } = judgeName(tool, concepts, store.tools);
  const score =
    worth *
    (1 + nameShare * name + questionShare * question) *
    (1 + actionShare * action) *
    (1 + (coverageShare * covered) / (asked || 1));
  const named = judgeNames(tool.server.id, concepts);
  return { score, fit: fit / (fitAsked || 1), named };
}

/** Holds what a server says of itself against a question. */
export function judgeServer(
  { id }: ServerEntry,
  concepts: readonly WeighedConcept[],
): Judged {
  let asked = 0;
  let score = 0;
  let fit = 0;
  for (const concept of concepts) {
    const found = findIn('servers', concept, id);
    asked += concept.forFit;
    score += contextShare * concept.amongServers * found.worth;
    fit += concept.forFit * contextFit * found.fit;
  }
  return { score, fit: fit / (asked || 1), named: judgeNames(id, concepts) };
}

/** How much a server's title is what was asked for, from 0 to 1; half a title is little. */
export function judgeTitle(
  { document: { name, title } }: ServerEntry,
  concepts: readonly WeighedConcept[],
): number {
  const words = toStems([title ?? name.slice(name.lastIndexOf('/') + 1)]);
  const telling = concepts.filter(({ forFit }) => forFit > 0);
  let asked = 0;
  for (const word of words) {
    asked += Math.max(0, ...telling.map(concept => nearness(concept, word)));
  }
  return (asked / (words.length || 1)) ** 2;
}
