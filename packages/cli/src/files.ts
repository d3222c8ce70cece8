import { CouldNotRunError } from './exit-codes';
import { Io } from './io';

/** What the system's word for a failure means, and what to do about it. */
const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder; check the path',
  EISDIR: 'it is a folder; name the file in it',
  ENOTDIR: 'a part of the path is a file, not a folder; check the path',
  EACCES: 'this account is not allowed to; change who may, or the path',
  EPERM: 'this account is not allowed to; change who may, or the path',
  EROFS: 'nothing can be written there; name another folder',
  ENOSPC: 'the disk is full; make room, or name another folder',
};

/** The system's word for a failure, for example `ENOENT`; else nothing. */
export function codeOf(error: unknown): string {
  const hasCode =
    typeof error === 'object' && error !== null && 'code' in error;
  return hasCode ? String(error.code) : '';
}

/** Whether the error says that there is no such file. */
export function isMissing(error: unknown): boolean {
  return codeOf(error) === 'ENOENT';
}

/** Why a file could not be read or written, and what to do about it. */
export function explainFileError(error: unknown): string {
  const code = codeOf(error);
  if (Object.hasOwn(REASONS, code)) {
    return REASONS[code];
  }
  return error instanceof Error ? error.message : String(error);
}

/**
 * Reads a file that the caller named.
 *
 * @throws CouldNotRunError where it cannot be read
 */
export async function readInput(file: string, io: Io): Promise<Uint8Array> {
  try {
    return await io.readFile(file);
  } catch (error) {
    throw new CouldNotRunError(
      `Could not read ${file}: ${explainFileError(error)}`,
    );
  }
}

/**
 * Writes a file that the caller named.
 *
 * @throws CouldNotRunError where it cannot be written
 */
export async function writeOutput(
  file: string,
  text: string,
  io: Io,
): Promise<void> {
  try {
    await io.writeFile(file, text);
  } catch (error) {
    throw new CouldNotRunError(
      `Could not write ${file}: ${explainFileError(error)}`,
    );
  }
}
