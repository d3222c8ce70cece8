import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { sep } from 'node:path';
import { isError } from '@backstage/errors';
import { readLimited } from './readLimited';

/** What became of reading a file within a folder. */
export type FileRead =
  | { kind: 'read'; bytes: Uint8Array }
  | { kind: 'missing' }
  /** A link leads out of the folder. */
  | { kind: 'outside' }
  | { kind: 'not-a-file' };

/**
 * Reads a file that lies within a folder even after every link is followed,
 * up to one byte more than the limit.
 *
 * @throws what the operating system says where it cannot be read
 */
export async function readFileWithin(
  folder: string,
  file: string,
  limit: number,
): Promise<FileRead> {
  const real = await resolveExisting(file);
  if (real === undefined) {
    return { kind: 'missing' };
  }
  const root = await realpath(folder);
  if (!real.startsWith(root.endsWith(sep) ? root : root + sep)) {
    return { kind: 'outside' };
  }
  if (!(await stat(real)).isFile()) {
    return { kind: 'not-a-file' };
  }
  const stream = createReadStream(real, { end: limit });
  return { kind: 'read', bytes: await readLimited(stream, limit) };
}

async function resolveExisting(file: string): Promise<string | undefined> {
  try {
    return await realpath(file);
  } catch (error) {
    if (
      isError(error) &&
      (error.code === 'ENOENT' || error.code === 'ENOTDIR')
    ) {
      return undefined;
    }
    throw error;
  }
}
