import type {
  Bump,
  FindingDocument,
  FindingLevel,
  Impact,
  ImpactFlag,
  JsonValue,
  SourceLocation,
} from 'mcp-governance';

/** One side of a comparison, as it is shown. @public */
export interface ReportedPlace {
  document: FindingDocument;
  /** JSON pointer (RFC 6901). */
  pointer: string;
  /** Absent where it is too large to show. */
  value?: JsonValue;
}

/** A finding of a rule, a parser or a check, ready to be written. @public */
export interface ReportedFinding {
  /** Id of the check or rule; `mcp-registry explain` has its page. */
  check: string;
  kind: 'compatibility' | 'convention';
  level: FindingLevel;
  /** At or above the threshold: it makes the command fail. */
  counts: boolean;
  document: FindingDocument;
  pointer: string;
  /** For example `tool:refund_invoice`. */
  subject?: string;
  tool?: string;
  /** Where in the tool's schema, for example `items[].status`. */
  path?: string;
  /** Compatibility only, as all down to `after`. */
  impact?: Impact;
  bump?: Bump | null;
  flags: ImpactFlag[];
  /** What is read: what callers send, or what they are sent. */
  direction?: 'input' | 'output' | 'none';
  witness?: JsonValue;
  before?: ReportedPlace;
  after?: ReportedPlace;
  undecided: boolean;
  /** 16 hexadecimal digits; outlives rewording, reordering and moved lines. */
  fingerprint: string;
  location?: SourceLocation;
  message: string;
  fix: string;
  /** What the check or rule is about, in a sentence. */
  summary?: string;
  /** Address of its page; absent where it has none. */
  help?: string;
}

/** A finding that somebody accepted. @public */
export interface WaivedFinding extends ReportedFinding {
  /** Absent where the portal does not say. */
  waiver?: { reason: string; grantedBy: string; expires?: string };
}

/** What a reader should know of the run besides its findings. @public */
export interface ReportedNote {
  level: FindingLevel;
  message: string;
  location?: SourceLocation;
}

/** Another server that covers the same ground. @public */
export interface ReportedOverlap {
  server: string;
  title: string;
  owner?: string;
  trustLevel: string;
  evidence: { kind: string; sentence: string }[];
  /** Why that is meant to be so, where somebody said it. */
  intended?: string;
}

/** Which servers cover the same ground; it fails no check. @public */
export interface ReportedOverlaps {
  known: boolean;
  /** Why it is not known. */
  reason?: string;
  /** Most evidence first, ten at most. */
  items: ReportedOverlap[];
}

/** A version as it was compared or checked. @public */
export interface ReportedVersion {
  /** As the caller named it. */
  label: string;
  server?: string;
  version?: string;
  snapshotDigest?: string;
}

/** What compatibility amounts to. @public */
export interface ReportedCompatibility {
  impact: Impact;
  /** `null` where it is undecided. */
  requiredBump: Bump | null;
  /** `null` where it cannot be known. */
  declaredBump?: Bump | null;
  suggestedVersion?: string;
  flags: ImpactFlag[];
}

/** With what the verdict was reached. @public */
export interface ReportedVerdict {
  status: 'pass' | 'warn' | 'fail' | 'unknown';
  trustLevel: string;
  rulesetDigest: string;
  contextDigest: string;
  /** Ids of the rules that were in force and silent. */
  passedRules: string[];
}

/** Everything that a run has to say; each writer shows it in its own way. @public */
export interface Report {
  command: 'diff' | 'check';
  /** Whether no finding is at or above the threshold. */
  passed: boolean;
  /** The threshold. */
  failOn: string;
  before?: ReportedVersion;
  after: ReportedVersion;
  compatibility?: ReportedCompatibility;
  verdict?: ReportedVerdict;
  /** What it rests on, in sentences: which ruleset, which baseline, how old. */
  basis: string[];
  /** Gravest first. */
  findings: ReportedFinding[];
  waived: WaivedFinding[];
  /** Findings that were there before, with `--new-only`. */
  known: ReportedFinding[];
  notes: ReportedNote[];
  /** Of a check only. */
  overlaps?: ReportedOverlaps;
}
