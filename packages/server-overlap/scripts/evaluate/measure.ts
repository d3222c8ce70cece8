import {
  Overlap,
  OverlapCluster,
  OverlapIndex,
  OverlapServer,
  toClusters,
} from '../../src';

/** What overlap says of a fleet, and how long it took. */
export interface Measured {
  readonly servers: number;
  readonly overlaps: readonly Overlap[];
  readonly clusters: readonly OverlapCluster[];
  readonly milliseconds: number;
}

/** Finds all overlaps and clusters of a fleet. */
export function measure(servers: readonly OverlapServer[]): Measured {
  const start = performance.now();
  const index = new OverlapIndex();
  for (const server of servers) index.put(server);
  const steps = index.findAll();
  let step = steps.next();
  while (!step.done) step = steps.next();
  const owners = new Map(servers.map(({ name, owner }) => [name, owner]));
  const overlaps = step.value;
  return {
    servers: servers.length,
    overlaps,
    clusters: toClusters(overlaps, { ownerOf: name => owners.get(name) }),
    milliseconds: performance.now() - start,
  };
}
