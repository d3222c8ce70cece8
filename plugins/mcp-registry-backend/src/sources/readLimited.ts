import { Readable } from 'node:stream';

/**
 * Reads a stream up to one byte more than the limit, so that whoever parses
 * the bytes sees that they are too many, and stops it there.
 */
export async function readLimited(
  stream: Readable,
  limit: number,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk);
    chunks.push(bytes);
    length += bytes.length;
    if (length > limit) {
      // Leaving the loop destroys the stream.
      break;
    }
  }
  return cutOff(Buffer.concat(chunks), limit);
}

/** The bytes up to one more than the limit. */
export function cutOff(bytes: Uint8Array, limit: number): Uint8Array {
  return bytes.subarray(0, limit + 1);
}
