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
 * The line of the document's text that the search matched, with the search's
 * own marks in it, unless it only says again what is shown anyway.
 */
export function findMatchedLine(
  highlight: ResultHighlight | undefined,
  shown: string,
): string | undefined {
  const { preTag = '', postTag = '', fields } = highlight ?? {};
  const bare = (line: string) =>
    line.replaceAll(preTag, '').replaceAll(postTag, '');
  return preTag === ''
    ? undefined
    : fields?.text
        ?.split('\n')
        .find(line => line.includes(preTag) && !shown.includes(bare(line)));
}
