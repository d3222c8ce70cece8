import {
  ResultHighlight,
  SearchDocument,
} from '@backstage/plugin-search-common';
import { TRUST_LEVELS, TrustLevel } from 'mcp-governance';

/** Type of the documents that our search module writes. */
export const SEARCH_TYPE = 'mcp-server';

/** A server among the results of Backstage's search. */
export interface ServerResult {
  title: string;
  location: string;
  description: string;
  /** Entity reference; absent: the server has no owner. */
  owner?: string;
  ownerResolved: boolean;
  trustLevel: TrustLevel;
  version?: string;
  lifecycle?: string;
}

/** Reads a document as our search module writes it, whoever wrote it. */
export function toServerResult(document: SearchDocument): ServerResult {
  const fields: Record<string, unknown> = { ...document };
  const read = (key: string) => {
    const value = fields[key];
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const level = read('trustLevel');
  return {
    title: document.title,
    location: document.location,
    description: read('description') ?? '',
    owner: read('owner'),
    ownerResolved: fields.ownerResolved === true,
    // Of what is not known, nothing is promised.
    trustLevel: TRUST_LEVELS.find(each => each === level) ?? 'unverified',
    version: read('version'),
    lifecycle: read('lifecycle'),
  };
}

/**
 * The line of the document's text that the search matched best, with the
 * search's own marks in it, unless it only says again what is shown anyway.
 * Most words win, then the line that holds least besides: a tool's name rather
 * than its description.
 */
export function findMatchedLine(
  highlight: ResultHighlight | undefined,
  shown: string,
): string | undefined {
  const { preTag = '', postTag = '', fields } = highlight ?? {};
  if (preTag === '' || postTag === '') {
    return undefined;
  }
  const found = (fields?.text ?? '').split('\n').flatMap(line => {
    const bare = line.replaceAll(preTag, '').replaceAll(postTag, '');
    const words = listMarked(line, preTag, postTag);
    return words.size > 0 && !shown.includes(bare)
      ? [{ line, words: words.size, length: bare.length }]
      : [];
  });
  found.sort((a, b) => b.words - a.words || a.length - b.length);
  return found[0]?.line;
}

/** What is opened and not closed on its line is no word. */
function listMarked(
  line: string,
  preTag: string,
  postTag: string,
): Set<string> {
  const marked = line
    .split(preTag)
    .slice(1)
    .filter(part => part.includes(postTag))
    .map(part => part.slice(0, part.indexOf(postTag)).toLowerCase());
  return new Set(marked);
}
