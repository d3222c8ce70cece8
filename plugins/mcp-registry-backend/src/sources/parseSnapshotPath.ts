const MAX_LENGTH = 500;

/** Scheme, absolute, Windows and URL-encoded ways, and characters of URLs. */
const NOT_PLAIN = /^[a-z][a-z\d+.-]*:|^\/|[\\%?#\p{Cc}]/iu;

/**
 * Reads the path of a snapshot beside its manifest. One rule for files and
 * URLs, so that a manifest means the same wherever it is read.
 *
 * @returns the path without `.` parts, or `undefined` where it leads out of
 * the manifest's folder or is not a plain relative path
 */
export function parseSnapshotPath(path: string): string | undefined {
  if (path.length > MAX_LENGTH || NOT_PLAIN.test(path)) {
    return undefined;
  }
  const parts = path.split('/').filter(part => part !== '' && part !== '.');
  return parts.length === 0 || parts.includes('..')
    ? undefined
    : parts.join('/');
}
