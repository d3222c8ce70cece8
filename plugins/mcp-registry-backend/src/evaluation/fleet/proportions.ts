/** Types of one parameter, each with how many servers use it so. */
export type TypeCounts = Record<string, number>;

/** So many servers stand for all users of a type or credential. */
export const MAX_SAMPLE = 20;

/** What the users of a parameter agree on, but for how many exactly they are. */
export interface Sharing {
  types: string[];
  /** The type that more than half of them use. */
  majority?: string;
  /** Counted up to twenty. */
  servers: number;
}

/**
 * Sums up a parameter's counts. What servers see of the fleet changes only
 * where this does, which is seldom once many share the parameter: so the
 * thousandth server has nobody judged again.
 */
export function describeSharing(counts: TypeCounts): Sharing {
  const used = listUsed(counts);
  const total = sum(used);
  const majority = used.find(([, count]) => count * 2 > total);
  return {
    types: used.map(([type]) => type),
    ...(majority && { majority: majority[0] }),
    servers: Math.min(total, MAX_SAMPLE),
  };
}

/**
 * How many servers of each type the fleet index names: all of them, up to
 * twenty; above that in proportion to the most common type. So the index has
 * a bounded size, and a majority stays one.
 */
export function toSampleSizes(counts: TypeCounts): TypeCounts {
  const used = listUsed(counts);
  const most = Math.max(0, ...used.map(([, count]) => count));
  const sizes = used.map(([type, count]): [string, number] => [
    type,
    most <= MAX_SAMPLE
      ? count
      : Math.max(1, Math.round((count * MAX_SAMPLE) / most)),
  ]);
  const { majority } = describeSharing(counts);
  return Object.fromEntries(keepMajority(sizes, majority));
}

/** Rounding must neither make a majority nor unmake one. */
function keepMajority(
  sizes: [string, number][],
  majority: string | undefined,
): [string, number][] {
  const total = sum(sizes);
  return sizes.map(([type, size]) => {
    const others = total - size;
    return type === majority
      ? [type, Math.max(size, others + 1)]
      : [type, Math.min(size, Math.max(others, 1))];
  });
}

function listUsed(counts: TypeCounts): [string, number][] {
  return Object.entries(counts)
    .filter(([, count]) => count > 0)
    .sort(([left], [right]) => (left < right ? -1 : 1));
}

function sum(counts: [string, number][]): number {
  return counts.reduce((total, [, count]) => total + count, 0);
}
