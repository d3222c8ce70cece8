import { ParameterType } from './storableFacts';
import { TypeCounts } from './proportions';

/** Parameters, each with the counts of its types. */
export type ParameterCounts = Map<string, TypeCounts>;

/** How the counts change when a server's parameters do: 1 or -1 for each pair. */
export interface CountChange extends ParameterType {
  servers: number;
}

const toKey = ({ parameter, type }: ParameterType) =>
  JSON.stringify([parameter, type]);

/** Compares a server's parameters before and after. */
export function diffParameters(
  before: ParameterType[],
  after: ParameterType[],
): CountChange[] {
  const had = new Set(before.map(toKey));
  const has = new Set(after.map(toKey));
  return [
    ...before
      .filter(pair => !has.has(toKey(pair)))
      .map(pair => ({ ...pair, servers: -1 })),
    ...after
      .filter(pair => !had.has(toKey(pair)))
      .map(pair => ({ ...pair, servers: 1 })),
  ];
}

/** Adds changes to counts, into new ones. */
export function addChanges(
  counts: ParameterCounts,
  changes: CountChange[],
): ParameterCounts {
  const sums: ParameterCounts = new Map(
    [...counts].map(([parameter, types]) => [parameter, { ...types }]),
  );
  for (const { parameter, type, servers } of changes) {
    const types = sums.get(parameter) ?? {};
    const before = Object.hasOwn(types, type) ? types[type] : 0;
    sums.set(parameter, { ...types, [type]: before + servers });
  }
  return sums;
}

/** The counts before changes that they already hold. */
export function subtractChanges(
  counts: ParameterCounts,
  changes: CountChange[],
): ParameterCounts {
  return addChanges(
    counts,
    changes.map(change => ({ ...change, servers: -change.servers })),
  );
}
