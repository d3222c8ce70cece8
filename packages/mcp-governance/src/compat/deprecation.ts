/** Whether a key of `_meta` says that a tool is deprecated. */
export function isDeprecation(key: string): boolean {
  return /(?:^|[./])(?:deprecated|deprecation)$/i.test(key);
}

/** Whether a key of `_meta` says when a tool goes. */
export function isSunset(key: string): boolean {
  return /(?:^|[./])sunset(?:Date|At)?$/i.test(key);
}

/** The day that a text begins with, which orders as days do. */
export function readDay(
  value: string | boolean | undefined,
): string | undefined {
  return typeof value === 'string'
    ? /^\d{4}-\d{2}-\d{2}(?=T|$)/.exec(value)?.[0]
    : undefined;
}
