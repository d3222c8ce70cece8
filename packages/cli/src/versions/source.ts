import { dirname, join, posix } from 'node:path';
import { CouldNotRunError } from '../exit-codes';
import { isMissing, readInput } from '../files';
import { Io } from '../io';

/** Where a document and what stands beside it are read from. */
export interface DocumentSource {
  /** Name of the document, as people know it. */
  label: string;
  file: string;
  /** @throws CouldNotRunError where it cannot be read */
  read(file: string): Promise<Uint8Array>;
  /** Path of a document beside `file`. */
  beside(path: string): string;
  /** What a file is called in messages. */
  nameOf(file: string): string;
}

/** Documents of the working folder. */
export function createFileSource(file: string, io: Io): DocumentSource {
  return {
    label: file,
    file,
    beside: path => join(dirname(file), path),
    nameOf: path => path,
    read: path => readInput(path, io),
  };
}

/** Documents of a git revision. */
export function createRevisionSource(
  { revision, file }: { revision: string; file: string },
  io: Io,
): DocumentSource {
  const nameOf = (path: string) => `${revision}:${path}`;
  const isHere = file.startsWith('./') || file.startsWith('../');
  return {
    label: nameOf(file),
    file,
    nameOf,
    // git reads a path from the repository's root unless it begins with a dot.
    beside: path => {
      const joined = posix.join(posix.dirname(file), path);
      return isHere && !joined.startsWith('../') ? `./${joined}` : joined;
    },
    read: async path => {
      try {
        return await io.runGit(['show', '--no-textconv', nameOf(path)]);
      } catch (error) {
        throw new CouldNotRunError(
          `git has no ${nameOf(path)}: ${reason(error)}`,
        );
      }
    },
  };
}

function reason(error: unknown): string {
  if (isMissing(error)) {
    return 'there is no git here; install it, or name a file';
  }
  const stderr =
    error instanceof Error && 'stderr' in error ? String(error.stderr) : '';
  const text = stderr.trim() === '' ? String(error) : stderr.trim();
  return text.split('\n')[0];
}
