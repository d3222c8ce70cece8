/** Whether a text has more than `limit` bytes in UTF-8, counted no further. */
export function hasMoreBytes(
  text: string | Uint8Array,
  limit: number,
): boolean {
  if (typeof text !== 'string') {
    return text.byteLength > limit;
  }
  if (text.length > limit || text.length * 3 <= limit) {
    return text.length > limit;
  }
  return new TextEncoder().encode(text).byteLength > limit;
}

/**
 * Decodes UTF-8 strictly.
 *
 * @returns the text; with `fault`, only the part before the first bad byte
 */
export function decodeUtf8(bytes: Uint8Array): {
  text: string;
  fault?: true;
} {
  const text = decodeStrictly(bytes, false);
  if (text !== undefined) {
    return { text };
  }
  let good = 0;
  let bad = bytes.byteLength;
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (decodeStrictly(bytes.subarray(0, middle), true) === undefined) {
      bad = middle;
    } else {
      good = middle;
    }
  }
  const prefix = decodeStrictly(bytes.subarray(0, good), true) ?? '';
  return { text: prefix, fault: true };
}

/** `partial` allows the bytes to end inside a character. */
function decodeStrictly(
  bytes: Uint8Array,
  partial: boolean,
): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, {
      stream: partial,
    });
  } catch {
    return undefined;
  }
}
