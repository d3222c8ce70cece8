import { digest } from 'mcp-governance';
import {
  Overlap,
  OverlapCluster,
  OverlapEvidence,
  OverlapGround,
} from './types';
import { toSubjectKey } from './text/subject';

/** What clusters are made from besides overlaps. @public */
export interface ClusterOptions {
  /** The owner of a server, as it is stated. */
  readonly ownerOf: (server: string) => string | undefined;
}

function toGroundsOf(evidence: OverlapEvidence): OverlapGround[] {
  switch (evidence.kind) {
    case 'same-api':
      return evidence.refs.map(value => ({ kind: 'api', value }));
    case 'same-endpoint':
      return evidence.addresses.map(value => ({ kind: 'endpoint', value }));
    case 'same-package':
      return evidence.packages.map(value => ({ kind: 'package', value }));
    case 'same-host':
      return evidence.hosts.map(value => ({ kind: 'host', value }));
    case 'same-audience':
      return [{ kind: 'audience', value: evidence.audience }];
    case 'same-product':
      return [{ kind: 'product', value: evidence.product }];
    default:
      return [];
  }
}

function toKey({ kind, value }: OverlapGround): string {
  return `${kind} ${kind === 'product' ? toSubjectKey(value) : value}`;
}

interface Group {
  readonly key: string;
  readonly ground: OverlapGround;
  readonly overlaps: Overlap[];
}

function add(groups: Map<string, Group>, key: string, part: Group): void {
  const group = groups.get(key);
  if (group) group.overlaps.push(...part.overlaps);
  else groups.set(key, part);
}

/** The first server, in order, of all that tools alone tie together. */
function toFirsts(overlaps: readonly Overlap[]): Map<string, string> {
  const first = new Map<string, string>();
  const find = (name: string): string => {
    const next = first.get(name) ?? name;
    return next === name ? name : find(next);
  };
  for (const { servers } of overlaps) {
    const [one, other] = servers.map(find).sort();
    first.set(other, one);
  }
  return new Map(
    overlaps.flatMap(({ servers }) =>
      servers.map((name): [string, string] => [name, find(name)]),
    ),
  );
}

function toGroups(overlaps: readonly Overlap[]): Group[] {
  const groups = new Map<string, Group>();
  const byTools: Overlap[] = [];
  for (const overlap of overlaps) {
    const grounds = overlap.evidence.flatMap(toGroundsOf);
    if (grounds.length === 0) byTools.push(overlap);
    for (const ground of grounds) {
      const key = toKey(ground);
      add(groups, key, { key, ground, overlaps: [overlap] });
    }
  }
  const firsts = toFirsts(byTools);
  for (const overlap of byTools) {
    const first = firsts.get(overlap.servers[0]) ?? overlap.servers[0];
    const ground: OverlapGround = { kind: 'tools', value: '' };
    const key = `tools ${first}`;
    add(groups, key, { key, ground, overlaps: [overlap] });
  }
  return [...groups.values()];
}

function toNames(overlaps: readonly Overlap[]): string[] {
  return [...new Set(overlaps.flatMap(({ servers }) => servers))].sort();
}

function toCluster(
  { key, ground, overlaps }: Group,
  { ownerOf }: ClusterOptions,
): OverlapCluster {
  const servers = toNames(overlaps);
  const owners = servers.flatMap(name => ownerOf(name)?.toLowerCase() ?? []);
  return {
    id: digest(key).slice('sha256:'.length, 'sha256:'.length + 16),
    ground,
    servers,
    owners: [...new Set(owners)].sort(),
    overlaps,
  };
}

/** What a cluster is best called after, first. */
const kinds: readonly OverlapGround['kind'][] = [
  'api',
  'package',
  'endpoint',
  'host',
  'audience',
  'product',
  'tools',
];

function compareClusters(left: OverlapCluster, right: OverlapCluster): number {
  return (
    right.servers.length - left.servers.length ||
    kinds.indexOf(left.ground.kind) - kinds.indexOf(right.ground.kind) ||
    (left.ground.value < right.ground.value ? -1 : 1)
  );
}

function isWithin(inner: OverlapCluster, outer: OverlapCluster): boolean {
  return inner.servers.every(name => outer.servers.includes(name));
}

/**
 * Brings overlaps together by the ground that they share. What is wholly part
 * of another cluster is not one of its own.
 *
 * @param overlaps - of all servers that may show, most evidence first
 * @returns those with most servers first
 * @public
 */
export function toClusters(
  overlaps: readonly Overlap[],
  options: ClusterOptions,
): OverlapCluster[] {
  const clusters = toGroups(overlaps)
    .map(group => toCluster(group, options))
    .sort(compareClusters);
  const kept: OverlapCluster[] = [];
  for (const cluster of clusters) {
    if (!kept.some(other => isWithin(cluster, other))) kept.push(cluster);
  }
  return kept;
}
