import {
  Finding,
  Locate,
  ParsedManifest,
  Snapshot,
  SourceLocation,
  Stewardship,
} from 'mcp-governance';

/** Where a manifest came from, and who brought it. */
export interface Provenance {
  sourceId: string;
  location: string;
  principal: string;
  actor?: string;
  /** Where a pointer into the manifest stands in the file. */
  locate?(pointer: string): SourceLocation;
}

/** The catalog entity that stands for the server. */
export interface BoundEntity {
  entityRef: string;
  /** `provider`: our own entity; `catalog`: declared by others. */
  binding: 'provider' | 'catalog';
  originLocation?: string;
}

/** A snapshot with its address. */
export interface AddressedSnapshot {
  digest: string;
  snapshot: Snapshot;
  /** Where a pointer into the snapshot stands in the text it came in. */
  locate?: Locate;
}

/** Names of the bytes that a manifest was read from. */
export interface BytesRead {
  manifest: string;
  /** Of the snapshot beside the manifest, or sent along. */
  snapshot?: string;
  snapshotPath?: string;
}

/** A server as somebody describes it; nothing is stored yet. */
export interface DescribedServer {
  provenance: Provenance;
  entity: BoundEntity;
  name: string;
  /** Absent for an entity that has no manifest. */
  version?: string;
  /** Without an inline snapshot. */
  parsed: ParsedManifest;
  stewardship: Stewardship;
  stewardshipDigest: string;
  /** Of all that was understood, so that nothing changed is told at once. */
  contentDigest: string;
  /** Of all that was read: the same bytes need not be read again. */
  bytes?: BytesRead;
}

/** A manifest with its snapshot, read and addressed. */
export interface Intake extends DescribedServer {
  version: string;
  snapshot?: AddressedSnapshot;
  contractDigest: string;
  parseFindings: Finding[];
}
