export { OverlapIndex } from './OverlapIndex';
export { toClusters } from './toClusters';
export type { ClusterOptions } from './toClusters';
export { renderCluster, renderEvidence } from './renderEvidence';
export { toOverlapServer } from './toOverlapServer';
export type { OverlapSource } from './toOverlapServer';
export type {
  Overlap,
  OverlapCluster,
  OverlapEvidence,
  OverlapEvidenceKind,
  OverlapGround,
  OverlapServer,
  OverlapTool,
  ToolPair,
} from './types';
