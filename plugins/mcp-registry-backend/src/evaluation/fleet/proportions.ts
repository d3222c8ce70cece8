/** Types of one parameter, each with how many servers use it so. */
export type TypeCounts = Record<string, number>;

/** So many servers stand for all users of a type or credential, at most. */
export const MAX_SAMPLE = 20;

/**
 * How many servers of each type the fleet index names. Up to twenty, all of
 * them; above that in proportion to the most common type. So what one server
 * sees of the fleet has a bounded size and seldom changes, and which type is
 * the more common stays true.
 */
export function toSampleSizes(counts: TypeCounts): TypeCounts {
  const most = Math.max(0, ...Object.values(counts));
  const sizes = Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([type, count]) => [type, toSampleSize(count, most)] as const)
    .sort(([left], [right]) => (left < right ? -1 : 1));
  return Object.fromEntries(sizes);
}

function toSampleSize(count: number, most: number): number {
  if (most <= MAX_SAMPLE) {
    return count;
  }
  const share = Math.round((count * MAX_SAMPLE) / most);
  const upper = count === most ? MAX_SAMPLE : MAX_SAMPLE - 1;
  return Math.min(upper, Math.max(1, share));
}
