import type { z } from 'zod';
import type { CompatibilityOptions } from '../compat/types';
import { FindingDocument, FindingLevel } from '../model/finding';
import { JsonObject, Known } from '../model/json';
import { Governance, Manifest, Origin } from '../model/manifest/types';
import {
  Prompt,
  Resource,
  ResourceTemplate,
  Snapshot,
  Tool,
} from '../model/snapshot/types';

/** What a rule looks at, one at a time. @public */
export type RuleSubject =
  | 'manifest'
  | 'server'
  | 'tool'
  | 'prompt'
  | 'resource'
  | 'fleet';

/** Groups of rules, as the handbook shows them. @public */
export type RuleCategory =
  | 'protocol'
  | 'naming'
  | 'description'
  | 'annotation'
  | 'authentication'
  | 'security'
  | 'errors'
  | 'logging'
  | 'ownership';

/** Presets that a ruleset can extend; each holds the ones before it. @public */
export type RulePreset = 'recommended' | 'strict';

/** What a rule yields: data, without prose and without level. @public */
export interface Problem {
  messageId: string;
  /** Relative to the subject; the engine makes it absolute. */
  pointer: string;
  /** Which document the pointer leads into, where it is not the rule's. */
  document?: FindingDocument;
  data: JsonObject;
  /** What the rule needs is unknown. */
  undecided?: boolean;
}

/** The server as rules of subject `server`, `manifest` and `fleet` see it. @public */
export interface ServerSubject {
  manifest: Manifest;
  governance: Governance;
  origin: Origin;
  /** Unknown where no snapshot was given. */
  snapshot: Known<Snapshot>;
}

/** What fleet rules know of all servers. @public */
export interface FleetIndex {
  /** Credential reference to the names of the servers that use it. */
  credentialReferences: Record<string, string[]>;
  /** Parameter name to its types, each with the names of the servers that use it. */
  parameters: Record<string, Record<string, string[]>>;
}

/** Shapes that the organization lists, by name. @public */
export type NamedShapes = Record<string, JsonObject>;

/** What lies outside the server and rules may ask for. @public */
export interface RuleContext<TOptions = unknown> {
  options: TOptions;
  server: ServerSubject;
  /** Name patterns of the organization's own servers; empty where unset. */
  ownNamespaces: string[];
  /** Entity references of the catalog's groups, lower case. */
  groups: Known<ReadonlySet<string>>;
  fleet: Known<FleetIndex>;
  errorShapes: NamedShapes;
  loggingShapes: NamedShapes;
}

/** What each kind of rule is handed. @public */
export interface RuleSubjects {
  manifest: ServerSubject;
  server: ServerSubject;
  tool: Tool;
  prompt: Prompt;
  resource: Resource | ResourceTemplate;
  fleet: FleetIndex;
}

/** One convention. @public */
export interface Rule<
  TSubject extends RuleSubject = RuleSubject,
  TOptions = unknown,
> {
  /** Kebab-case; the stem of the rule's three files. */
  id: string;
  /** Working ids used elsewhere for the same rule. */
  aliases?: string[];
  subject: TSubject;
  /** Which document the pointers lead into. */
  document: FindingDocument;
  category: RuleCategory;
  /** Level where the ruleset says nothing else. */
  level: FindingLevel;
  preset: RulePreset;
  /** Version that brought the rule. */
  since: string;
  /** One sentence that starts with "Requires" or "Forbids". */
  summary: string;
  /** Where the convention comes from. */
  reference: string;
  /** Left unwaived, a finding blocks the server. */
  blocks?: boolean;
  options: z.ZodType<TOptions>;
  /** Message id to text; `{{name}}` stands for a value of the problem's data. */
  messages: Record<string, string>;
  /** How to fix it, in one sentence, for each message id or for all (`default`). */
  fixes: Record<string, string>;
  /**
   * Whether the rule has anything to say of this server; absent means always.
   * Where it has not, it neither reports nor passes.
   */
  applies?(server: ServerSubject): boolean;
  check(
    subject: RuleSubjects[TSubject],
    context: RuleContext<TOptions>,
  ): Iterable<Problem>;
}

/** Which servers a rule applies to; absent means all. @public */
export interface RuleScope {
  /** Name patterns; `*` stands for any characters. */
  servers?: string[];
  origins?: Origin[];
  systems?: string[];
  lifecycles?: string[];
}

/** One rule as the organization has set it. @public */
export interface RuleSetting {
  level: FindingLevel | 'off';
  /** Every option of the rule, defaults filled in. */
  options: JsonObject;
  scope?: RuleScope;
}

/** How a new version is held against the one before. @public */
export interface CompatibilityPolicy extends CompatibilityOptions {
  /** Level of a change that the version number does not cover. */
  level: FindingLevel | 'off';
  /**
   * `baseline`: the highest published version below. `all-active`: every active
   * version of the same major, besides.
   */
  compareWith: 'baseline' | 'all-active';
}

/** The organization's conventions in force. @public */
export interface Ruleset {
  compatibility: CompatibilityPolicy;
  rules: Record<string, RuleSetting>;
  errorShapes: NamedShapes;
  loggingShapes: NamedShapes;
}
