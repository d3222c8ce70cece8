import { createPointer, parsePointer } from './pointer';

/**
 * Where the parts of a normalized document stood in the text that it was read
 * from. Only parts that moved or were renamed have an entry.
 */
export class PlaceMap {
  readonly #sources = new Map<string, string>();
  readonly #added: string[] = [];

  /** Records that `pointer` of the document is `source` of the text. */
  add(pointer: string, source: string): void {
    this.#sources.set(pointer, source);
    this.#added.push(pointer);
  }

  /** A moment that `forgetSince` can go back to. */
  mark(): number {
    return this.#added.length;
  }

  /** Takes back what was added since a mark, for a part that is left out. */
  forgetSince(mark: number): void {
    for (const pointer of this.#added.splice(mark)) {
      this.#sources.delete(pointer);
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
