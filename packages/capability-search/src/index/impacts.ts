import { isStopWord } from '../text/stopWords';
import { toStem } from '../text/stem';
import { toWords } from '../text/words';
import { ServerDocument, ToolDocument } from '../types';
import { Impacts } from './TermIndex';

interface Field {
  readonly texts: readonly string[];
  /** How much a word here counts. */
  readonly boost: number;
  /** The usual number of words here. */
  readonly usual: number;
}

/** The weight at which a term has half of the highest impact. */
const saturation = 1.2;
/** How much the length of a field counts, from 0 to 1. */
const lengthShare = 0.6;
/** Words beyond these in one field are not indexed. */
const maxWords = 2_000;

function countStems(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  let left = maxWords;
  for (const text of texts) {
    for (const word of toWords(text)) {
      left -= 1;
      if (left < 0) return counts;
      if (isStopWord(word.text)) continue;
      const stem = toStem(word.text);
      counts.set(stem, (counts.get(stem) ?? 0) + 1);
    }
  }
  return counts;
}

function addField(weights: Map<string, number>, field: Field): void {
  const counts = countStems(field.texts);
  let length = 0;
  for (const count of counts.values()) length += count;
  const scale = 1 - lengthShare + (lengthShare * length) / field.usual;
  for (const [stem, count] of counts) {
    const weight = (field.boost * count) / scale;
    weights.set(stem, (weights.get(stem) ?? 0) + weight);
  }
}

function toImpacts(fields: readonly Field[]): Impacts {
  const weights = new Map<string, number>();
  for (const field of fields) addField(weights, field);
  for (const [stem, weight] of weights) {
    weights.set(stem, weight / (weight + saturation));
  }
  return weights;
}

function present(...values: readonly (string | undefined)[]): string[] {
  return values.filter(value => value !== undefined);
}

/** The name in a reference: `billing-api` of `api:default/billing-api`. */
export function toReferenceName(reference: string): string {
  return reference.slice(reference.lastIndexOf('/') + 1);
}

function toFirstSentence(text: string): string {
  return text.split(/(?<=[.!?。])\s|\n\s*\n/, 1)[0];
}

/** The terms of a tool by its own texts. */
export function toToolImpacts(tool: ToolDocument): Impacts {
  const description = tool.description ?? '';
  return toImpacts([
    { texts: [tool.name], boost: 2, usual: 3 },
    { texts: present(tool.title), boost: 1.5, usual: 3 },
    { texts: [toFirstSentence(description)], boost: 1, usual: 10 },
    { texts: [description], boost: 1, usual: 30 },
    { texts: tool.parameters ?? [], boost: 0.4, usual: 6 },
  ]);
}

/** The terms of a server by its own texts, its tools not among them. */
export function toServerImpacts(server: ServerDocument): Impacts {
  const references = [...(server.wraps ?? []), ...present(server.system)];
  return toImpacts([
    { texts: [server.name], boost: 2, usual: 3 },
    { texts: present(server.title), boost: 2, usual: 3 },
    { texts: references.map(toReferenceName), boost: 2, usual: 3 },
    { texts: server.tags ?? [], boost: 1.5, usual: 3 },
    { texts: present(server.owner).map(toReferenceName), boost: 1, usual: 1 },
    { texts: present(server.description), boost: 1, usual: 25 },
  ]);
}
