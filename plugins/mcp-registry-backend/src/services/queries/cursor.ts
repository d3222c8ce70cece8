import { createHash } from 'node:crypto';
import { InputError } from '@backstage/errors';
import { z } from 'zod';

const cursorSchema = z.object({
  /** Digest of what the list was asked for. */
  of: z.string(),
  after: z.array(
    z.union([z.number(), z.string().refine(text => !text.includes('\0'))]),
  ),
});

function toDigest(question: object): string {
  const entries = Object.entries(question)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => [
      key,
      Array.isArray(value) ? [...value].sort() : value,
    ])
    .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
  return createHash('sha256')
    .update(JSON.stringify(entries))
    .digest('base64url')
    .slice(0, 12);
}

/**
 * Makes the cursor of a list's next page, safe in a URL. It holds for the
 * same question only.
 *
 * @param question - what the list was asked for, without cursor and limit
 * @param after - the order's keys of the page's last row
 */
export function toCursor(question: object, after: (string | number)[]): string {
  const text = JSON.stringify({ of: toDigest(question), after });
  return Buffer.from(text, 'utf8').toString('base64url');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * Reads a cursor back.
 *
 * @param types - what the order's keys are
 * @throws InputError where it is not one of ours, or for another question
 */
export function parseCursor(
  cursor: string,
  { question, types }: { question: object; types: ('text' | 'number')[] },
): (string | number)[] {
  const text = Buffer.from(cursor, 'base64url').toString('utf8');
  const { data } = cursorSchema.safeParse(parseJson(text));
  if (data && data.of !== toDigest(question)) {
    throw new InputError(
      'query.cursor belongs to another filter or order: ask for the first page, without a cursor',
    );
  }
  const fits =
    data?.after.length === types.length &&
    data.after.every((value, index) =>
      types[index] === 'number'
        ? Number.isSafeInteger(value)
        : typeof value === 'string',
    );
  if (!data || !fits) {
    throw new InputError(
      'query.cursor is not a cursor of this list: pass nextCursor as it was answered',
    );
  }
  return data.after;
}
