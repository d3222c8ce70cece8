const ISO =
  /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)(Z|[+-]\d{2}:\d{2})?)?$/;

const DAY = 24 * 60 * 60 * 1000;

/**
 * Reads a moment written in ISO 8601, alike in every time zone: without a
 * zone it is UTC.
 *
 * @returns milliseconds since 1970, or `undefined` where the text is none
 * @public
 */
export function parseInstant(text: string): number | undefined {
  const match = ISO.exec(text);
  if (!match) {
    return undefined;
  }
  const [, date, time = '00:00', zone = 'Z'] = match;
  const instant = Date.parse(`${date}T${time}${zone}`);
  return Number.isNaN(instant) ? undefined : instant;
}

/**
 * The moment at which something that lasts until `text` is over. What lasts
 * until a bare date lasts to that day's end.
 *
 * @returns milliseconds since 1970, or `undefined` where the text is none
 * @public
 */
export function parseEnd(text: string): number | undefined {
  const instant = parseInstant(text);
  return instant === undefined || text.includes('T') ? instant : instant + DAY;
}

/** Whether what lasts until `until` surely still lasts; absent: for ever. */
export function isActive(until: string | undefined, now: string): boolean {
  if (until === undefined) {
    return true;
  }
  const end = parseEnd(until);
  const moment = parseInstant(now);
  return end !== undefined && moment !== undefined && moment < end;
}

/** Whether what lasts until `until` is surely over. */
export function isOver(until: string | undefined, now: string): boolean {
  const end = until === undefined ? undefined : parseEnd(until);
  const moment = parseInstant(now);
  return end !== undefined && moment !== undefined && moment >= end;
}
