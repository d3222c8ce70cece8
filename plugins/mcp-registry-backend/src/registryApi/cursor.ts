import { InputError } from '@backstage/errors';
import { z } from 'zod';
import { isServerName } from './parseRoute';
import { EntryFilter, EntryPosition } from './types';

/** Where a page begins, and what it is a page of. */
export interface Cursor {
  filter: EntryFilter;
  after: EntryPosition;
}

const text = z.string().regex(/^[^\0]{1,255}$/);

const cursorSchema = z.strictObject({
  filter: z.strictObject({
    search: text.optional(),
    updatedSince: text.optional(),
    version: text.optional(),
    includeDeleted: z.literal(true).optional(),
  }),
  after: z.tuple([z.string().refine(isServerName), z.int32().min(0)]),
});

/**
 * Writes a cursor with characters that need no encoding in a URL, since some
 * clients encode none. It carries the filter, since some clients send that
 * with the first page only.
 */
export function toCursor({ filter, after }: Cursor): string {
  const { search, updatedSince, version } = filter;
  const includeDeleted = filter.includeDeleted || undefined;
  const ordered = { search, updatedSince, version, includeDeleted };
  const json = JSON.stringify({ filter: ordered, after });
  return Buffer.from(json, 'utf8').toString('base64url');
}

/**
 * Reads a cursor back.
 *
 * @throws InputError where it is none that {@link toCursor} would write
 */
export function parseCursor(cursor: string): Cursor {
  const json = Buffer.from(cursor, 'base64url').toString('utf8');
  const { data } = cursorSchema.safeParse(parseJson(json));
  if (!data || toCursor(data) !== cursor) {
    throw new InputError(
      'cursor is none of this list: pass nextCursor as it was answered',
    );
  }
  return data;
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
