/*
 * Rows as the engines give them: `null` where a column is empty, booleans as
 * `1` and `0` on SQLite, big integers as texts on PostgreSQL. Times are ISO
 * 8601 texts in UTC, JSON is text.
 */

/** `true` and `false`, or what SQLite makes of them. */
export type DatabaseBoolean = boolean | 0 | 1;

/** Table `servers`. */
export interface ServerRow {
  name: string;
  title: string;
  title_sort: string;
  description: string;
  origin: string;
  /** Full entity reference, lower case. */
  owner_ref: string | null;
  owner_resolved: DatabaseBoolean;
  /** Full entity reference, lower case. */
  system_ref: string | null;
  lifecycle: string;
  trust_level: string;
  /** Place of the trust level among all, from 0. */
  trust_rank: number;
  verdict_status: string;
  /** Empty for an entity that was only seen. */
  latest_version: string | null;
  /** `versionSortKey` of the latest version; empty without one. */
  version_sort: string;
  latest_status: string | null;
  protocol_version: string | null;
  snapshot_digest: string | null;
  tools_count: number;
  prompts_count: number;
  /** Resources and resource templates. */
  resources_count: number;
  /** Unwaived findings of level `error`. */
  errors_count: number;
  warnings_count: number;
  search_text: string;
  entity_ref: string;
  /** `provider` or `catalog`. */
  binding: string;
  origin_location: string | null;
  name_held_by: string | null;
  /** The source that registered the server; no other may bring its name. */
  source_id: string;
  /** Where in the source the latest version stands. */
  source_location: string;
  read_at: string;
  first_seen_at: string;
  evaluated_at: string;
  expires_at: string | null;
  /** JSON: `ParsedManifest`, the contract of the latest version with the stewardship in force, an inline snapshot left out. */
  manifest: string;
  /** JSON: `Stewardship`. */
  stewardship: string;
  stewardship_digest: string;
  /** JSON: `Verdict`. */
  verdict: string;
  context_digest: string;
  policy_digest: string;
  fleet_digest: string;
  /** Of the last change that the table `changes` has of it. */
  changed_at: string;
}

/** Table `snapshots`. */
export interface SnapshotRow {
  digest: string;
  /** JSON: `Snapshot`, without what its digest leaves out. */
  content: string;
  tools_count: number;
}

/** Table `versions`. */
export interface VersionRow {
  server_name: string;
  version: string;
  major: string;
  /** Order of publishing, from 1. */
  ordinal: number;
  latest: DatabaseBoolean;
  /** JSON: `ParsedManifest`, an inline snapshot left out. */
  manifest: string;
  contract_digest: string;
  snapshot_digest: string | null;
  /** Of the last reading. */
  protocol_version: string | null;
  /** JSON: `[tool, ToolAnnotations][]`, hints that the digest leaves out; of the last reading. */
  implied_hints: string | null;
  status: string;
  status_message: string | null;
  sunset_at: string | null;
  /** Who decided the status through the API; empty where the manifest does. */
  status_set_by: string | null;
  /** When status, message or sunset last became another; else `published_at`. */
  status_changed_at: string;
  /** Place of the trust level in the version's own verdict; a deleted one keeps its last. */
  trust_rank: number;
  /** JSON: `server.json` for others to read; empty where none can be made. */
  server_json: string | null;
  published_at: string;
  published_by: string;
  source_id: string;
  verdict_status: string;
  /** Version number of the baseline; the columns from here on are empty without one. */
  baseline: string | null;
  /** Empty where the number says nothing. */
  declared_bump: string | null;
  /** Empty where it is undecided. */
  required_bump: string | null;
  impact: string | null;
  /** JSON: `ImpactFlag[]`. */
  impact_flags: string | null;
  bump_covered: DatabaseBoolean | null;
  suggested_version: string | null;
  /** JSON: `Finding[]`, of the last reading. */
  parse_findings: string;
}

/** Table `capabilities`. */
export interface CapabilityRow {
  snapshot_digest: string;
  /** `tool`, `prompt`, `resource` or `template`. */
  kind: string;
  name: string;
  name_lower: string;
}

/** Table `server_tags`. */
export interface ServerTagRow {
  server_name: string;
  tag: string;
}

/** Table `server_transports`. */
export interface ServerTransportRow {
  server_name: string;
  transport: string;
}

/** Table `server_parameters`. */
export interface ServerParameterRow {
  server_name: string;
  parameter: string;
  type: string;
}

/** Table `server_parameter_shapes`. */
export interface ServerParameterShapeRow {
  server_name: string;
  parameter: string;
  /** 16 hexadecimal digits. */
  shape: string;
}

/** Table `fleet_parameters`: sums over `server_parameters`. */
export interface FleetParameterRow {
  parameter: string;
  type: string;
  servers: number;
}

/** Table `server_credentials`. */
export interface ServerCredentialRow {
  server_name: string;
  reference: string;
}

/** Table `findings`: the latest verdict's, waived ones included. */
export interface FindingRow {
  server_name: string;
  position: number;
  rule: string;
  category: string | null;
  level: string;
  waived: DatabaseBoolean;
  undecided: DatabaseBoolean;
  fingerprint: string;
}

/** Table `waivers`. */
export interface WaiverRow {
  id: number;
  server_name: string;
  fingerprint: string;
  reason: string;
  /** Entity reference of a user. */
  granted_by: string;
  granted_at: string;
  expires_at: string | null;
}

/** Table `overlap_decisions`. */
export interface OverlapDecisionRow {
  /** Of the cluster; the same as long as its ground is. */
  cluster_id: string;
  ground_kind: string;
  ground_value: string;
  /** Names of the cluster's servers when it was decided, JSON. */
  servers: string;
  reason: string;
  /** Entity reference of a user. */
  decided_by: string;
  decided_at: string;
}

/** Table `stewardship_revisions`. */
export interface StewardshipRevisionRow {
  server_name: string;
  revision: number;
  stewardship: string;
  digest: string;
  at: string;
  by: string;
}

/** Table `sources`. */
export interface SourceRow {
  id: string;
  kind: string;
  target: string;
  state: string;
  last_attempt_at: string | null;
  last_success_at: string | null;
  error: string | null;
}

/**
 * What became of a manifest when it was last read. `rejected`: no server
 * could be made of it; `refused`: understood, and the name, version or entity
 * is held by another; `changed`: other content under a published version.
 */
export type SourceItemOutcome = 'accepted' | 'rejected' | 'refused' | 'changed';

/** Table `source_items`; what was published has none. */
export interface SourceItemRow {
  source_id: string;
  location: string;
  outcome: SourceItemOutcome;
  /** The server that it is or claims to be; the last good one where it is rejected now. */
  server_name: string | null;
  version: string | null;
  /** Of what was understood of it. */
  content_digest: string;
  /** Of its bytes and all that they are read with; empty: read them again. */
  manifest_sha256: string | null;
  /** Of the bytes of the snapshot beside it, or sent along. */
  snapshot_sha256: string | null;
  /** Path of the snapshot beside it. */
  snapshot_path: string | null;
  /** When it was last read with success. */
  read_at: string;
  /** JSON: `Finding[]`, why it was rejected or refused. */
  findings: string;
  /** The last read failed; the rest is the last good data. */
  error: string | null;
}

/** Table `evaluation_queue`. */
export interface EvaluationQueueRow {
  server_name: string;
  /** Sequence of the change that asks for it. */
  token: number | string;
}

/** Table `changes`. */
export interface ChangeRow {
  sequence: number | string;
  at: string;
  kind: string;
  server_name: string;
  entity_ref: string;
}

/** Table `audit_events`. */
export interface AuditEventRow {
  id: number | string;
  at: string;
  event: string;
  /** `success` or `refused`. */
  outcome: string;
  principal: string;
  actor: string | null;
  server_name: string | null;
  version: string | null;
  /** JSON object. */
  before: string | null;
  /** JSON object. */
  after: string | null;
  reason: string | null;
}
