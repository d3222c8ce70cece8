import { isDatabaseConflictError } from '@backstage/backend-plugin-api';

const ATTEMPTS = 5;

/** PostgreSQL: serialization failure, deadlock. */
const RETRYABLE = ['40001', '40P01'];

function isConflict(error: unknown): boolean {
  if (isDatabaseConflictError(error)) {
    return true;
  }
  return (
    typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    typeof error.code === 'string' &&
    RETRYABLE.includes(error.code)
  );
}

/**
 * Runs a whole transaction again when another one came first with the same
 * key, so that it finds what the other one stored.
 */
export async function retryConflicts<T>(run: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await run();
    } catch (error) {
      if (attempt === ATTEMPTS || !isConflict(error)) {
        throw error;
      }
    }
  }
}
