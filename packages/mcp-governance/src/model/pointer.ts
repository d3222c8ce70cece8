/**
 * Makes a JSON pointer (RFC 6901) of its segments.
 *
 * @public
 */
export function createPointer(segments: readonly (string | number)[]): string {
  return segments
    .map(
      segment => `/${String(segment).replace(/~/g, '~0').replace(/\//g, '~1')}`,
    )
    .join('');
}

/**
 * Splits a JSON pointer into its segments; anything that is no pointer is the
 * whole document.
 *
 * @public
 */
export function parsePointer(pointer: string): string[] {
  if (!pointer.startsWith('/')) {
    return [];
  }
  return pointer
    .slice(1)
    .split('/')
    .map(segment => segment.replace(/~1/g, '/').replace(/~0/g, '~'));
}
