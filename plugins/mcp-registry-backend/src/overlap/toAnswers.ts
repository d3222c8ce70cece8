import {
  RegistryOverlapCluster,
  RenderedOverlapEvidence,
  ServerOverlap,
} from 'backstage-plugin-mcp-registry-common';
import {
  Overlap,
  OverlapCluster,
  OverlapEvidence,
  renderCluster,
  renderEvidence,
} from 'server-overlap';
import { OverlapDecisions, toDecision } from './decisions';

/** Of a cluster so many pairs are listed. */
const MOST_PAIRS = 100;

/** What lists show of a server. */
export type OverlapSummary = ServerOverlap['server'];

/** What answers are made of besides what was found. */
export interface AnswerParts {
  summaries: ReadonlyMap<string, OverlapSummary>;
  decisions: OverlapDecisions;
}

function toValues(evidence: OverlapEvidence): string[] {
  switch (evidence.kind) {
    case 'same-api':
      return [...evidence.refs];
    case 'same-endpoint':
      return [...evidence.addresses];
    case 'same-package':
      return [...evidence.packages];
    case 'same-host':
      return [...evidence.hosts];
    case 'same-audience':
      return [evidence.audience];
    case 'same-credential':
      return [evidence.credential];
    case 'same-scopes':
      return [...evidence.scopes];
    case 'same-product':
      return [evidence.product];
    case 'same-source':
      return [evidence.repository];
    case 'same-tools':
      return [];
    default:
      return [...evidence.words];
  }
}

/** Evidence with its sentence. */
export function toRenderedEvidence(
  evidence: OverlapEvidence,
): RenderedOverlapEvidence {
  return {
    kind: evidence.kind,
    sentence: renderEvidence(evidence),
    values: toValues(evidence),
    ...(evidence.kind === 'same-tools' && {
      tools: evidence.tools.map(({ left, right }) => ({ left, right })),
      outOf: evidence.outOf,
    }),
  };
}

/** An overlap as its first server sees it; nothing where the other is gone. */
export function toServerOverlap(
  { servers, basis, isOneOwner, evidence }: Overlap,
  { summaries, decisions }: AnswerParts,
  clusters: readonly OverlapCluster[],
): ServerOverlap[] {
  const server = summaries.get(servers[1]);
  if (!server) return [];
  const cluster = clusters.find(each =>
    servers.every(name => each.servers.includes(name)),
  );
  const decision = cluster && decisions.get(cluster.id);
  return [
    {
      server,
      basis,
      isOneOwner,
      evidence: evidence.map(toRenderedEvidence),
      ...(cluster && { cluster: cluster.id }),
      ...(decision && { intended: toDecision(decision, cluster.servers) }),
    },
  ];
}

/** A cluster of servers that are all still there; nothing of one server alone. */
export function toRenderedCluster(
  cluster: OverlapCluster,
  { summaries, decisions }: AnswerParts,
): RegistryOverlapCluster[] {
  const servers = cluster.servers.flatMap(name => summaries.get(name) ?? []);
  if (servers.length < 2) return [];
  const names = servers.map(({ name }) => name);
  const decision = decisions.get(cluster.id);
  const { id, ground, owners } = cluster;
  return [
    {
      id,
      ground: { kind: ground.kind, value: ground.value },
      sentence: renderCluster({ ground, owners, servers: names }),
      servers,
      owners: [...owners],
      overlaps: cluster.overlaps
        .filter(overlap => overlap.servers.every(name => names.includes(name)))
        .slice(0, MOST_PAIRS)
        .map(({ servers: [left, right], evidence }) => ({
          left,
          right,
          evidence: evidence.map(toRenderedEvidence),
        })),
      ...(decision && { intended: toDecision(decision, names) }),
    },
  ];
}
