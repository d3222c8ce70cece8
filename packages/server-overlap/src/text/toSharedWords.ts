import { toStem, toWords } from 'capability-search';
import { OverlapServer } from '../types';

const longestText = 4000;

/** Terms as a server writes them, in the order of the terms. */
export function toSharedWords(
  { name, title, description, tags = [], tools = [] }: OverlapServer,
  terms: readonly string[],
): string[] {
  const wanted = new Set(terms);
  const written = new Map<string, string>();
  const named = tools.map(tool => `${tool.name} ${tool.description ?? ''}`);
  const texts = [title, description, ...tags, name, ...named];
  for (const text of texts) {
    for (const word of toWords((text ?? '').slice(0, longestText))) {
      const stem = toStem(word.text);
      if (wanted.has(stem) && !written.has(stem)) written.set(stem, word.text);
    }
    if (written.size === wanted.size) break;
  }
  return terms.map(term => written.get(term) ?? term);
}
