import { isStopWord } from '../text/stopWords';
import { toStem } from '../text/stem';
import { toWords } from '../text/words';
import { ServerDocument, ToolDocument } from '../types';
import { toReferenceName } from './impacts';

/** A server in the index. */
export interface ServerEntry {
  readonly id: number;
  readonly document: ServerDocument;
  readonly tools: readonly ToolEntry[];
  /** What its names say: its own, what it wraps, its tools'. */
  readonly names: ReadonlySet<string>;
}

/** A tool in the index. */
export interface ToolEntry {
  readonly id: number;
  readonly server: string;
  readonly tool: ToolDocument;
  readonly names: readonly string[];
  /** Orders equals where too many are equal to compare names. */
  readonly hash: number;
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

/** What the names of a server and of its tools say; namespaces say nothing. */
export function toServerNames(document: ServerDocument): ReadonlySet<string> {
  const { name, title, wraps = [], tools = [] } = document;
  return new Set(
    toStems([
      toReferenceName(name),
      title,
      ...wraps.map(toReferenceName),
      ...tools.flatMap(tool => [tool.name, tool.title]),
    ]),
  );
}

/** FNV-1a, 32 bits. */
export function toHash(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return hash >>> 0;
}
