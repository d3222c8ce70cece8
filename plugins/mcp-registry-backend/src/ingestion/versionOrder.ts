import { compareVersions, isPrerelease } from 'mcp-governance';

/** What ordering looks at of a version. */
export interface OrderedVersion {
  version: string;
  status: string;
  /** Order of publishing. */
  ordinal: number;
}

const STATUS_RANKS = ['active', 'deprecated'];

/** Which come into question: active ones, else deprecated ones; never deleted ones. */
function selectCandidates<T extends OrderedVersion>(versions: T[]): T[] {
  for (const status of STATUS_RANKS) {
    const ranked = versions.filter(version => version.status === status);
    if (ranked.length > 0) {
      const releases = ranked.filter(({ version }) => !isPrerelease(version));
      return releases.length > 0 ? releases : ranked;
    }
  }
  return [];
}

/**
 * The latest of a server's versions: the highest active one, else the highest
 * deprecated one; a deleted version is never it. A pre-release
 * is latest only where there is nothing else. Where one of them is not a
 * semantic version, the one published last is.
 */
export function findLatest<T extends OrderedVersion>(
  versions: T[],
): T | undefined {
  const candidates = selectCandidates(versions);
  const isSemantic = candidates.every(
    ({ version }) => compareVersions(version, version) !== undefined,
  );
  return candidates.reduce<T | undefined>((latest, each) => {
    const order =
      latest && isSemantic
        ? compareVersions(each.version, latest.version)
        : undefined;
    const isLater = !latest || (order || each.ordinal - latest.ordinal) > 0;
    return isLater ? each : latest;
  }, undefined);
}
