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

/**
 * Where the parts of a normalized document stood in the text that it was read
 * from. Only parts that moved or were renamed need an entry.
 */
export class PlaceMap {
  readonly #sources = new Map<string, string>();

  /** Records that `pointer` of the document is `source` of the text. */
  add(pointer: string, source: string): void {
    if (pointer !== source) {
      this.#sources.set(pointer, source);
    }
  }

  /** The pointer into the text, for a pointer into the document. */
  sourceOf(pointer: string): string {
    const segments = parsePointer(pointer);
    for (let length = segments.length; length >= 0; length -= 1) {
      const source = this.#sources.get(
        createPointer(segments.slice(0, length)),
      );
      if (source !== undefined) {
        return source + createPointer(segments.slice(length));
      }
    }
    return pointer;
  }
}
