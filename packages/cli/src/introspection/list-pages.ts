import { Client } from '@modelcontextprotocol/client';
import { JsonValue } from 'mcp-governance';
import { z } from 'zod';
import { CouldNotRunError } from '../exit-codes';

const MAX_PAGES = 1000;

// Loose on purpose: an entry that the protocol does not allow becomes a
// finding of the snapshot, not a failure of the whole list.
const pageSchema = z.looseObject({ nextCursor: z.string().optional() });

/** A list method of the protocol, and where its result holds the entries. */
export interface ListMethod {
  method: string;
  key: string;
}

/** A whole list. */
export interface ListedPages {
  entries: JsonValue[];
  /** Each page says that caches may hand it to anybody. */
  isPublic: boolean;
}

/**
 * Lists every entry, following the cursors to the last page.
 *
 * @throws CouldNotRunError where a cursor comes twice or the pages never end
 */
export async function listPages(
  client: Client,
  { method, key }: ListMethod,
  timeout: number,
): Promise<ListedPages> {
  const entries: JsonValue[] = [];
  let isPublic = true;
  const seen = new Set<string>();
  let cursor: string | undefined;
  do {
    const params = cursor === undefined ? {} : { cursor };
    const page = await client.request({ method, params }, pageSchema, {
      timeout,
    });
    entries.push(...z.array(z.json()).parse(page[key] ?? []));
    isPublic &&= page.cacheScope === 'public';
    cursor = page.nextCursor;
    if (cursor !== undefined && (seen.has(cursor) || seen.size >= MAX_PAGES)) {
      throw new CouldNotRunError(
        `${method} does not end: the server keeps answering with a next page`,
      );
    }
    seen.add(cursor ?? '');
  } while (cursor !== undefined);
  return { entries, isPublic };
}
