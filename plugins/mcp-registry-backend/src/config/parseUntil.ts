import { JsonValue } from '@backstage/types';

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const TIME =
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;

/**
 * Reads until when something holds. A date counts to its end, in UTC.
 *
 * @returns ISO 8601 in UTC, or `undefined` where it is no date
 */
export function parseUntil(value: JsonValue): string | undefined {
  if (typeof value !== 'string') {
    return undefined;
  }
  if (DATE.test(value)) {
    const end = toIso(`${value}T23:59:59.999Z`);
    return end?.startsWith(value) ? end : undefined;
  }
  return TIME.test(value) ? toIso(value) : undefined;
}

function toIso(value: string): string | undefined {
  const time = new Date(value);
  return Number.isNaN(time.getTime()) ? undefined : time.toISOString();
}
