/** What the specification takes a hint to be where it is absent. */
export const HINT_DEFAULTS = {
  readOnlyHint: false,
  destructiveHint: true,
  idempotentHint: false,
  openWorldHint: true,
} as const;

/** Whether a hint says what its absence says. */
export function isImpliedHint(hint: string, value: unknown): boolean {
  return Object.entries(HINT_DEFAULTS).some(
    ([name, implied]) => name === hint && implied === value,
  );
}
