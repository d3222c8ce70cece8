import { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Minimatch } from 'minimatch';
import { describeError } from './describeError';

/** A path below the folder, with `/` between its parts. */
export type ListedFile =
  | { kind: 'file' | 'link'; path: string }
  | { kind: 'unlisted'; path: string; error: string };

const SKIPPED = new Set(['node_modules', '.git']);

/**
 * Walks a folder for what the globs match, in the order of the names. Does
 * not walk through links to folders, into `node_modules`, or into hidden
 * folders that no glob names. A folder that cannot be listed is an item.
 */
export async function* listFiles(
  folder: string,
  globs: string[],
): AsyncGenerator<ListedFile> {
  const matchers = globs.map(
    glob => new Minimatch(glob, { nocomment: true, nonegate: true }),
  );
  yield* walk({ folder, matchers }, '');
}

interface Walk {
  folder: string;
  matchers: Minimatch[];
}

async function* walk(options: Walk, path: string): AsyncGenerator<ListedFile> {
  const { entries, error } = await list(join(options.folder, path));
  if (error !== undefined) {
    yield { kind: 'unlisted', path: path || '.', error };
  }
  for (const entry of entries) {
    const entryPath = path ? `${path}/${entry.name}` : entry.name;
    if (entry.isDirectory()) {
      if (!SKIPPED.has(entry.name) && matches(options, entryPath, true)) {
        yield* walk(options, entryPath);
      }
    } else if (matches(options, entryPath, false)) {
      yield* toListed(entry, entryPath);
    }
  }
}

async function list(
  folder: string,
): Promise<{ entries: Dirent[]; error?: string }> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return { entries: entries.sort((a, b) => (a.name < b.name ? -1 : 1)) };
  } catch (error) {
    return { entries: [], error: describeError(error) };
  }
}

function matches({ matchers }: Walk, path: string, partial: boolean): boolean {
  return matchers.some(matcher => matcher.match(path, partial));
}

function toListed(entry: Dirent, path: string): ListedFile[] {
  if (entry.isFile()) {
    return [{ kind: 'file', path }];
  }
  return entry.isSymbolicLink() ? [{ kind: 'link', path }] : [];
}
