import { InputError } from '@backstage/errors';

/** What a path below `/v0.1` names. */
export type RegistryApiRoute =
  | { kind: 'servers' }
  | { kind: 'versions'; name: string }
  | { kind: 'version'; name: string; version: string }
  /** Known, and only for registries that take what clients publish. */
  | { kind: 'writing' };

const NAME_LENGTH = { min: 3, max: 200 };
const MAX_VERSION = 255;

/** Whether a text can be a server's name at all. */
export function isServerName(text: string): boolean {
  return (
    text.length >= NAME_LENGTH.min &&
    text.length <= NAME_LENGTH.max &&
    /^[a-zA-Z0-9.-]+\/[a-zA-Z0-9._-]+$/.test(text)
  );
}

/**
 * Reads a path as clients send it, names and versions as one encoded segment,
 * and as it arrives where a proxy has already decoded `%2F`.
 *
 * @param path - below `/v0.1`, still encoded
 * @returns `undefined` where nothing can be there
 * @throws InputError where it is not well encoded
 */
export function parseRoute(path: string): RegistryApiRoute | undefined {
  const [root, ...segments] = toSegments(path);
  if (root === 'publish' && segments.length === 0) {
    return { kind: 'writing' };
  }
  if (root !== 'servers') {
    return undefined;
  }
  return segments.length === 0 ? { kind: 'servers' } : parseServer(segments);
}

function toSegments(path: string): string[] {
  const segments = path.replace(/^\//, '').replace(/\/$/, '').split('/');
  try {
    return segments.map(decodeURIComponent);
  } catch {
    throw new InputError('The path is not well encoded');
  }
}

/** A name has exactly one slash, so that nothing is in doubt. */
function parseServer(segments: string[]): RegistryApiRoute | undefined {
  const isWhole = segments[0].includes('/');
  const [name, rest] = isWhole
    ? [segments[0], segments.slice(1)]
    : [segments.slice(0, 2).join('/'), segments.slice(2)];
  const [kind, ...more] = rest;
  if (!isServerName(name)) {
    return undefined;
  }
  if (kind === 'status' && more.length === 0) {
    return { kind: 'writing' };
  }
  return kind === 'versions' ? parseVersions(name, more) : undefined;
}

function parseVersions(
  name: string,
  segments: string[],
): RegistryApiRoute | undefined {
  if (segments.length === 0) {
    return { kind: 'versions', name };
  }
  if (segments.length > 1 && segments.at(-1) === 'status') {
    return { kind: 'writing' };
  }
  const version = segments.join('/');
  const isVersion = version.length <= MAX_VERSION && !version.includes('\0');
  return isVersion && version !== ''
    ? { kind: 'version', name, version }
    : undefined;
}
