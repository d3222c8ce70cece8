import { compareVersions, majorOf, parseCore } from '../model/manifest/version';
import { Bump } from './impact';

/**
 * What a version's number says of it, beside its baseline. Before 1.0 each 0.y
 * is a major of its own, and whatever lies within one may add.
 *
 * @returns `null` where one of them is not semantic, so that nothing is said
 * @public
 */
export function declaredBumpOf(baseline: string, version: string): Bump | null {
  const [from, to] = [parseCore(baseline), parseCore(version)];
  if (!from || !to || compareVersions(baseline, version) === undefined) {
    return null;
  }
  if (majorOf(baseline) !== majorOf(version)) {
    return 'major';
  }
  if (from.major === '0' || from.minor !== to.minor) {
    return 'minor';
  }
  return from.patch === to.patch ? 'none' : 'patch';
}

/**
 * The first free version number that says enough, above the baseline.
 *
 * @param published - every version number that is taken
 * @returns `undefined` where the baseline is not semantic
 * @public
 */
export function suggestVersion(
  baseline: string,
  bump: Bump,
  published: readonly string[],
): string | undefined {
  const taken = [baseline, ...published].filter(version => parseCore(version));
  const core = parseCore(baseline);
  if (!core) {
    return undefined;
  }
  const [major, minor, patch] = [core.major, core.minor, core.patch].map(
    Number,
  );
  const next = (from: number, make: (value: number) => string) => {
    let value = from + 1;
    while (isTaken(make(value), taken, bump)) {
      value += 1;
    }
    return make(value);
  };
  if (bump === 'major') {
    return major === 0
      ? next(minor, value => `0.${value}.0`)
      : next(major, value => `${value}.0.0`);
  }
  return bump === 'minor' && major > 0
    ? next(minor, value => `${major}.${value}.0`)
    : next(patch, value => `${major}.${minor}.${value}`);
}

/** A major is taken as soon as any of its versions is. */
function isTaken(
  version: string,
  taken: readonly string[],
  bump: Bump,
): boolean {
  return taken.some(each =>
    bump === 'major'
      ? majorOf(each) === majorOf(version)
      : compareVersions(each, version) === 0,
  );
}
