import { isStopWord } from '../text/stopWords';
import { toStem } from '../text/stem';
import { toWords } from '../text/words';
import { ServerDocument, ToolDocument } from '../types';
import { toReferenceName } from './impacts';

/** A server in the index. */
export interface ServerEntry {
  readonly id: number;
  readonly document: ServerDocument;
  /** The numbers of its tools, in the document's order. */
  readonly tools: readonly number[];
}

/** A tool in the index. */
export interface ToolEntry {
  readonly id: number;
  readonly server: ServerEntry;
  readonly tool: ToolDocument;
}

/** The distinct stems of texts, without grammar. */
export function toStems(texts: readonly (string | undefined)[]): string[] {
  const stems = new Set<string>();
  for (const text of texts) {
    for (const word of toWords(text ?? '')) {
      if (!isStopWord(word.text)) stems.add(toStem(word.text));
    }
  }
  return [...stems];
}

/**
 * What the names of a server, of what it wraps and of its tools say; namespaces
 * say nothing. Each counts as much as the other.
 */
export function toServerNames(
  document: ServerDocument,
): ReadonlyMap<string, number> {
  const { name, title, wraps = [], tools = [] } = document;
  const stems = toStems([
    toReferenceName(name),
    title,
    ...wraps.map(toReferenceName),
    ...tools.flatMap(tool => [tool.name, tool.title]),
  ]);
  return new Map(stems.map(stem => [stem, 1]));
}

/** FNV-1a, 32 bits. */
export function toHash(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return hash >>> 0;
}
