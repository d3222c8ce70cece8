interface Semver {
  core: string[];
  prerelease: string[];
}

/**
 * One to three numbers, as the official registry reads them: `1.2` is 1.2.0.
 * Only all three may have a pre-release, so that 2026-11-22 is a date. A leading
 * `v` does not count; leading zeros make it no semantic version.
 */
const SEMVER =
  /^v?(0|[1-9]\d*)(?:\.(0|[1-9]\d*)(?:\.(0|[1-9]\d*)(?:-([0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*))?(?:\+[0-9A-Za-z.-]+)?)?)?$/;

/**
 * The major that a version belongs to: `2` for 2.1.0, and before 1.0 each
 * 0.y, `0.4` for 0.4.1. A version that is not semantic is a major of its own.
 *
 * @public
 */
export function majorOf(version: string): string {
  const semver = parseSemver(version);
  if (!semver) {
    return version;
  }
  const [major, minor] = semver.core;
  return major === '0' ? `0.${minor}` : major;
}

/**
 * Orders two versions by semantic precedence; build metadata does not count.
 *
 * @returns negative, zero or positive; `undefined` where one of them is not
 * semantic, since those order by the time they were published
 * @public
 */
export function compareVersions(a: string, b: string): number | undefined {
  const [left, right] = [parseSemver(a), parseSemver(b)];
  if (!left || !right) {
    return undefined;
  }
  for (const [index, part] of left.core.entries()) {
    const order = compareNumbers(part, right.core[index]);
    if (order !== 0) {
      return order;
    }
  }
  return comparePrereleases(left.prerelease, right.prerelease);
}

/**
 * A text for each version, so that the bytes of the texts order as the
 * versions do, where {@link compareVersions} cannot be asked: in a database.
 * Versions that are not semantic come first, by their own bytes.
 *
 * @public
 */
export function versionSortKey(version: string): string {
  const semver = parseSemver(version);
  if (!semver) {
    return `0${version}`;
  }
  const core = semver.core.map(numberSortKey).join('.');
  const isRelease = semver.prerelease.length === 0;
  // `~` comes after whatever an identifier of a pre-release begins with.
  return `1${core}${
    isRelease ? '~' : semver.prerelease.map(toSortKey).join('')
  }`;
}

/** Whether a version is semantic and marked as a pre-release. @public */
export function isPrerelease(version: string): boolean {
  return (parseSemver(version)?.prerelease.length ?? 0) > 0;
}

/** Whether a version is a semantic one. @public */
export function isSemanticVersion(version: string): boolean {
  return parseSemver(version) !== undefined;
}

/** Whether a text asks for one of several versions and names none. @public */
export function isVersionRange(text: string): boolean {
  const version = text.trim();
  return (
    !isSemanticVersion(version) &&
    /^[\^~<>=]|(?:^|\.)[xX*](?:\.|$)|\|\||\s-\s|,|^latest$/i.test(version)
  );
}

/** The three numbers of a semantic version, as digits. */
export function parseCore(
  version: string,
): Record<'major' | 'minor' | 'patch', string> | undefined {
  const semver = parseSemver(version);
  if (!semver) {
    return undefined;
  }
  const [major, minor, patch] = semver.core;
  return { major, minor, patch };
}

function parseSemver(version: string): Semver | undefined {
  const match = version.length <= 255 ? SEMVER.exec(version) : null;
  if (!match) {
    return undefined;
  }
  const [, major, minor = '0', patch = '0', prerelease = ''] = match;
  const identifiers = prerelease === '' ? [] : prerelease.split('.');
  const isValid = identifiers.every(each => !/^0\d+$/.test(each));
  return isValid
    ? { core: [major, minor, patch], prerelease: identifiers }
    : undefined;
}

/** Numbers without leading zeros, however long. */
function compareNumbers(a: string, b: string): number {
  return a.length - b.length || compareCodes(a, b);
}

function compareCodes(a: string, b: string): number {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}

/** A number after its length, so that no padding limits it. */
function numberSortKey(digits: string): string {
  return `${String(digits.length).padStart(3, '0')}:${digits}`;
}

/** Numbers before names; the comma ends a name before any longer one. */
function toSortKey(identifier: string): string {
  return /^\d+$/.test(identifier)
    ? `0${numberSortKey(identifier)}`
    : `1${identifier},`;
}

function comparePrereleases(a: string[], b: string[]): number {
  if (a.length === 0 || b.length === 0) {
    return b.length - a.length;
  }
  for (let index = 0; index < Math.min(a.length, b.length); index += 1) {
    const order = compareIdentifiers(a[index], b[index]);
    if (order !== 0) {
      return order;
    }
  }
  return a.length - b.length;
}

function compareIdentifiers(a: string, b: string): number {
  const numeric = [a, b].map(each => /^\d+$/.test(each));
  if (numeric[0] && numeric[1]) {
    return compareNumbers(a, b);
  }
  return numeric[0] === numeric[1]
    ? compareCodes(a, b)
    : Number(numeric[1]) - Number(numeric[0]);
}
