import { FleetIndex, Ruleset } from '../conventions/types';
import { Finding } from '../model/finding';
import { JsonObject, Known } from '../model/json';
import { ParsedManifest } from '../model/manifest/types';
import { Snapshot } from '../model/snapshot/types';
import { Bump, Impact, ImpactFlag } from '../compat/impact';

/** What the badge shows, lowest first. @public */
export const TRUST_LEVELS = [
  'blocked',
  'unverified',
  'registered',
  'conformant',
  'certified',
] as const;

/** What the badge shows. @public */
export type TrustLevel = (typeof TRUST_LEVELS)[number];

/** One condition of a trust level, and whether it holds. @public */
export interface TrustCriterion {
  /** For example `owner-resolves`. */
  id: string;
  /** The level that wants it; for `blocked`, the level that its failure gives. */
  level: TrustLevel;
  /** `undefined` where it cannot be known. */
  held?: boolean;
  /** Values of the placeholders of the criterion's text. */
  data: JsonObject;
}

/** A trust level with the criteria that led to it. @public */
export interface Trust {
  level: TrustLevel;
  criteria: TrustCriterion[];
}

/** A decision of the platform team on one major version of a server. @public */
export interface PlatformDecision {
  server: string;
  /** Absent: every major. */
  major?: string;
  by: string;
  reason: string;
  /** ISO 8601; absent: until withdrawn. */
  until?: string;
}

/** An accepted finding. @public */
export interface Waiver {
  /** Name of the server; absent: whichever reports the fingerprint. */
  server?: string;
  fingerprint: string;
  reason: string;
  grantedBy: string;
  /** ISO 8601. */
  expires?: string;
  /** Stands in the manifest itself: it accepts nothing that blocks. */
  byOwner?: boolean;
}

/** One server at one version, as it is judged. @public */
export interface EvaluationInput {
  /** Name of the server, for where its manifest could not be read. */
  server?: string;
  /** Absent where the manifest could not be read. */
  parsed?: ParsedManifest;
  snapshot?: Snapshot;
  /** Findings of parsing manifest and snapshot. */
  parseFindings: Finding[];
  /** A version was published, as opposed to an entity that was only seen. */
  published: boolean;
  /** The content changed under the same version, after it was published. */
  contentChanged?: boolean;
  /** Findings of the registry itself, such as `entity-name-taken`. */
  registryFindings?: Finding[];
}

/** A published version that another is compared with. @public */
export interface Baseline {
  version: string;
  parsed: ParsedManifest;
  snapshot: Known<Snapshot>;
}

/** What is published of a server besides the version that is judged. @public */
export interface PublishedVersions {
  /** The highest below; absent where this is the first version. */
  baseline?: Baseline;
  /** Other active versions of the same major, where the policy asks for them. */
  others: Baseline[];
  /** All version numbers, so that a free one can be proposed. */
  versions: string[];
}

/** What lies outside manifest and snapshot, with which a verdict is reached. @public */
export interface EvaluationContext {
  /** ISO 8601. */
  now: string;
  /** Entity references of the catalog's groups, lower case. */
  groups: Known<ReadonlySet<string>>;
  fleet: Known<FleetIndex>;
  ruleset: Ruleset;
  /** Name patterns of the organization's own servers, for example `com.acme.*`. */
  ownNamespaces: string[];
  waivers: Waiver[];
  approvals: PlatformDecision[];
  denials: PlatformDecision[];
  /** Third-party servers that are let in; its own workflow comes later. */
  allowlist: PlatformDecision[];
  /** Probing is set up for this server, so that drift counts. */
  probed?: boolean;
  /** Whether the last probe showed drift; unknown where nothing probes. */
  drift: Known<boolean>;
  /** Unknown: the version cannot be held against what is published. */
  published: Known<PublishedVersions>;
}

/** How a version stands to its baseline. @public */
export interface CompatibilityVerdict {
  /** Version number of the baseline. */
  baseline: string;
  /** What the version number says; `null` where it says nothing. */
  declaredBump: Bump | null;
  /** What the changes that nobody waived require; `null` where undecided. */
  requiredBump: Bump | null;
  impact: Impact;
  flags: ImpactFlag[];
  /** The declared bump covers the required one. */
  covered: boolean;
  /** The version number that would be right, where the declared bump is too small. */
  suggestedVersion?: string;
}

/** The gate's answer for a version. @public */
export interface Verdict {
  status: 'pass' | 'warn' | 'fail' | 'unknown';
  findings: Finding[];
  waived: Finding[];
  /** Ids of the rules that were in force and silent. */
  passed: string[];
  trust: Trust;
  /** Absent where there is no baseline, or none is known. */
  compatibility?: CompatibilityVerdict;
  contractDigest?: string;
  snapshotDigest?: string;
  rulesetDigest: string;
  contextDigest: string;
}
