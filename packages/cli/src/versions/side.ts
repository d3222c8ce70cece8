import { CouldNotRunError } from '../exit-codes';

/** One side of a comparison, as the caller named it. */
export type Side =
  | { kind: 'file'; label: string; file: string }
  | { kind: 'revision'; label: string; revision: string; file: string }
  | { kind: 'published'; label: string; server: string; version: string };

const PUBLISHED = /^([A-Za-z0-9.-]+\/[A-Za-z0-9._-]+)@([^\s/]+)$/;

const REVISION = /^([^:]+):(.+)$/;

/**
 * Tells what an argument names: a file that is there, a published version
 * (`com.acme/billing@1.4.0`), else a file of a git revision (`HEAD~1:file`).
 *
 * @throws CouldNotRunError where it is none of them
 */
export function parseSide(text: string, isFile: boolean): Side {
  if (isFile) {
    return { kind: 'file', label: text, file: text };
  }
  const published = PUBLISHED.exec(text);
  if (published) {
    const [, server, version] = published;
    return { kind: 'published', label: text, server, version };
  }
  const revision = REVISION.exec(text);
  if (!revision) {
    throw new CouldNotRunError(
      `There is no file '${text}'. Name a file, a published version (name@version) or a file of a git revision (HEAD~1:path)`,
    );
  }
  if (text.startsWith('-')) {
    throw new CouldNotRunError(`'${text}' is no git revision`);
  }
  return {
    kind: 'revision',
    label: text,
    revision: revision[1],
    file: revision[2],
  };
}
