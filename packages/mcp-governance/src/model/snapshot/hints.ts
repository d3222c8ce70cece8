/** What the specification takes a hint to be where it is absent. */
export const HINT_DEFAULTS = {
  readOnlyHint: false,
  destructiveHint: true,
  idempotentHint: false,
  openWorldHint: true,
} as const;

/**
 * Whether a hint says what its absence says. A snapshot's digest leaves such
 * hints out.
 *
 * @param hint - the hint's name, for example `destructiveHint`
 * @public
 */
export function isImpliedHint(hint: string, value: unknown): boolean {
  return Object.entries(HINT_DEFAULTS).some(
    ([name, implied]) => name === hint && implied === value,
  );
}
