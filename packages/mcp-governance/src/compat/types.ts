import { Finding, FindingDocument } from '../model/finding';
import { JsonObject, JsonValue, Known } from '../model/json';
import { ParsedManifest } from '../model/manifest/types';
import { Snapshot } from '../model/snapshot/types';
import { Change } from './changes';
import { Bump, Impact, ImpactFlag } from './impact';

/** A version of a server as it is compared with another. @public */
export interface ComparedVersion {
  /** Absent where two bare snapshots are compared. */
  parsed?: ParsedManifest;
  /** Unknown: what the snapshots say is undecided. Nothing listed is known. */
  snapshot: Known<Snapshot>;
}

/** Which way a schema is read: what callers send, or what they are sent. @public */
export type Direction = 'input' | 'output' | 'none';

/** What part of a server a check is about. @public */
export type CheckArea =
  | 'server'
  | 'transport'
  | 'package'
  | 'auth'
  | 'tool'
  | 'schema'
  | 'prompt'
  | 'resource';

/** What was done to it. @public */
export type CheckAction = 'add' | 'remove' | 'tighten' | 'loosen' | 'change';

/** Where a check stands: the same place on another axis is its mirror. @public */
export interface CheckAxes {
  direction: Direction;
  area: CheckArea;
  /** What is compared, for example `enum` or `description`. */
  kind: string;
  action: CheckAction;
}

/** What a check says of one change. Data, without prose. @public */
export interface Judgement {
  messageId: string;
  data: JsonObject;
  /** Default: the check's own. */
  impact?: Impact;
  /** Added to the check's own. */
  flags?: ImpactFlag[];
}

/** What an organization may set for the checks. @public */
export interface CompatibilityOptions {
  /** Impact by check id, where it differs from the check's; `none` silences it. */
  impacts: Record<string, Impact>;
  /** Whether `format` rejects values. Default: false. */
  formatAssertion: boolean;
  /** Whether readers cope with values that an output's enum gains. Default: false. */
  extensibleEnums: boolean;
}

/** What a check may ask for besides the change. @public */
export interface CheckContext {
  before: ComparedVersion;
  after: ComparedVersion;
  options: CompatibilityOptions;
}

/** One compatibility judgement. @public */
export interface Check {
  /** Kebab-case; the stem of the check's three files. */
  id: string;
  /** Rows of the table of changes that it covers, for example `IN-02`. */
  rows: string[];
  axes: CheckAxes;
  /** What it says unless a judgement says otherwise. */
  impact: Impact;
  flags?: ImpactFlag[];
  since: string;
  /** One sentence: what has changed. */
  summary: string;
  /** The call that must keep working, or what else those who rely on it do. */
  call: string;
  /** Where the judgement comes from. */
  reference: string;
  messages: Record<string, string>;
  fixes: Record<string, string>;
  /** Why a mirror is missing, by the mirror's place `direction/action`. */
  unmirrored?: Record<string, string>;
  /** Asked only where no other check says anything. */
  fallback?: boolean;
  /** Says nothing of a change that is not its own. */
  judge(change: Change, context: CheckContext): Iterable<Judgement>;
}

/** A part of one of the two versions. @public */
export interface ComparedPlace {
  document: FindingDocument;
  /** JSON pointer (RFC 6901). */
  pointer: string;
  /** Absent where it is too large to show. */
  value?: JsonValue;
}

/** What a check found between two versions. @public */
export interface CompatFinding extends Finding {
  impact: Impact;
  flags: ImpactFlag[];
  /** The bump that it requires; `null` where it is undecided. */
  bump: Bump | null;
  /** Name of the tool that it is about. */
  tool?: string;
  /** Where in the tool's schema, for example `items[].status`. */
  path?: string;
  /**
   * Where inclusion decided: a call's arguments that worked and now fail, or a
   * result that callers were never promised.
   */
  witness?: JsonValue;
  before?: ComparedPlace;
  after?: ComparedPlace;
}

/** What came of comparing two versions of a server. @public */
export interface Comparison {
  /** The gravest impact of its findings. */
  impact: Impact;
  /** The bump that it requires; `null` where it is undecided. */
  requiredBump: Bump | null;
  flags: ImpactFlag[];
  /** Gravest first, then by place. */
  findings: CompatFinding[];
}
