import { InputError } from '@backstage/errors';
import { SearchQuery } from 'backstage-plugin-mcp-registry-common';
import { parseCursor, toCursor } from '../services/queries/cursor';

type Question = Omit<SearchQuery, 'cursor' | 'limit'>;

/** Further than anybody turns pages. */
const MAX_PLACE = 10_000;

/**
 * Reads the place in the ranking that a page starts at, from 0.
 *
 * @throws InputError where the cursor is none of this question's
 */
export function parsePlace(
  cursor: string | undefined,
  question: Question,
): number {
  if (cursor === undefined) {
    return 0;
  }
  const [place] = parseCursor(cursor, { question, types: ['number'] });
  if (typeof place !== 'number' || place < 1 || place > MAX_PLACE) {
    throw new InputError(
      'query.cursor names no page of this answer: pass nextCursor as it was answered',
    );
  }
  return place;
}

/** The cursor of what comes next, where anything does. */
export function toNextCursor(
  question: Question,
  options: { next: number; total: { servers: number; tools: number } },
): { nextCursor?: string } {
  const { next, total } = options;
  const hasMore = Math.max(total.servers, total.tools) > next;
  return hasMore && next <= MAX_PLACE
    ? { nextCursor: toCursor(question, [next]) }
    : {};
}
