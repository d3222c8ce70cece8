import {
  compareVersions,
  isPrerelease,
  isSemanticVersion,
  majorOf,
} from '../model/manifest/version';

/** A published version, as far as choosing a baseline goes. @public */
export interface BaselineCandidate {
  version: string;
  status: string;
  /** Order of publishing. */
  ordinal: number;
}

/** With which published versions another is compared. @public */
export interface BaselineChoice {
  /** Absent where there is none below. */
  baseline?: string;
  /** Active versions of the same major besides. */
  others: string[];
}

/**
 * Chooses the baseline: the highest published version below in version order,
 * so that a 1.4.1 after 2.0.0 is compared with 1.4.0. Pre-releases and deleted
 * versions are none. A version that is not semantic is compared with what was
 * published last before it.
 *
 * @public
 */
export function chooseBaseline(
  version: string,
  published: readonly BaselineCandidate[],
): BaselineChoice {
  const own = published.find(each => each.version === version);
  const candidates = published.filter(
    each =>
      each.version !== version &&
      each.status !== 'deleted' &&
      !isPrerelease(each.version),
  );
  const below = isSemanticVersion(version)
    ? listBelow(version, candidates)
    : candidates.filter(
        ({ ordinal }) => own === undefined || ordinal < own.ordinal,
      );
  const [baseline] = [...below].sort(compareDown);
  return {
    ...(baseline && { baseline: baseline.version }),
    others: candidates
      .filter(
        each =>
          each !== baseline &&
          each.status === 'active' &&
          majorOf(each.version) === majorOf(version) &&
          (compareVersions(each.version, version) ?? -1) < 0,
      )
      .map(each => each.version),
  };
}

/** Semantic ones below it; where there are none, all that are not semantic. */
function listBelow(
  version: string,
  candidates: BaselineCandidate[],
): BaselineCandidate[] {
  const semantic = candidates.filter(
    each => (compareVersions(each.version, version) ?? 0) < 0,
  );
  return semantic.length > 0
    ? semantic
    : candidates.filter(each => !isSemanticVersion(each.version));
}

function compareDown(a: BaselineCandidate, b: BaselineCandidate): number {
  return compareVersions(b.version, a.version) ?? b.ordinal - a.ordinal;
}
