import { isError } from '@backstage/errors';

const MAX_LENGTH = 500;

/** What went wrong, in one line that fits into a table. */
export function describeError(error: unknown): string {
  const text = isError(error) ? error.message : String(error);
  return text.replace(/\s+/g, ' ').trim().slice(0, MAX_LENGTH);
}
