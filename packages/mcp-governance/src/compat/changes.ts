import { FindingDocument } from '../model/finding';
import { JsonValue } from '../model/json';
import { Prompt, PromptArgument, Tool } from '../model/snapshot/types';
import { EditDecision, SchemaEdit } from './schema/types';

/** Where one side of a change stands. @public */
export interface ChangePlace {
  /** JSON pointer into that side's document. */
  pointer: string;
  value?: JsonValue;
}

/** What all changes have. @public */
export interface ChangeBase {
  /** What it is about, for example `tool:refund_invoice`; `server` for all of it. */
  subject: string;
  document: FindingDocument;
  /** Absent where it was added. */
  before?: ChangePlace;
  /** Absent where it was removed. */
  after?: ChangePlace;
}

/** What a snapshot lists. @public */
export type Listed = 'tool' | 'prompt' | 'resource' | 'resource template';

/** An entry appeared or disappeared. @public */
export interface ListedChange extends ChangeBase {
  kind: 'listed';
  what: Listed;
  action: 'add' | 'remove';
  name: string;
  /** The tool itself. */
  tool?: Tool;
  /** A tool that was there before, whose description reads nearly the same. */
  alike?: string;
  prompt?: Prompt;
}

/** An entry has another name: one disappeared and one much like it appeared. @public */
export interface RenamedChange extends ChangeBase {
  kind: 'renamed';
  what: Listed;
  from: string;
  to: string;
  /** The names differ in letter case and separators only. */
  spelling: boolean;
}

/** Several tools became one that is told by an argument which of them is meant. @public */
export interface ConsolidatedChange extends ChangeBase {
  kind: 'consolidated';
  from: string[];
  into: string;
  /** The parameter that tells, for example `method`. */
  parameter: string;
  /** The new tool was there before. */
  existing: boolean;
  /** All the old ones only read, and the new one writes. */
  widens: boolean;
}

/** How much a changed text may change what a model does. @public */
export type TextTier = 'cosmetic' | 'low' | 'high';

/** A text that people or models read has changed. @public */
export interface TextChange extends ChangeBase {
  kind: 'text';
  of:
    | 'server'
    | 'tool'
    | 'prompt'
    | 'prompt argument'
    | 'resource'
    | 'resource template'
    | 'input'
    | 'output';
  /** `description`, `title`, `instructions`, `examples`, `icons`, `$comment`… */
  field: string;
  /** Where in the schema, or the argument's name. */
  path: string;
  tier: TextTier;
  /** Why the tier is high: `negation`, `url`, `imperative`, `length`… */
  signals: string[];
  /** Names the newer text, so that accepting one change of it accepts no other. */
  digest?: string;
}

/** A tool's hint says something else than before, defaults filled in. @public */
export interface HintChange extends ChangeBase {
  kind: 'hint';
  hint: 'readOnlyHint' | 'destructiveHint' | 'idempotentHint' | 'openWorldHint';
  from: boolean;
  to: boolean;
  /** Whether the tool only reads, after the change. */
  readOnly: boolean;
}

/** A key of a tool's `_meta` changed, or an annotation that is no hint. @public */
export interface MetaChange extends ChangeBase {
  kind: 'meta';
  key: string;
  /** Values, where they are texts or flags. */
  from?: string | boolean;
  to?: string | boolean;
  action: 'add' | 'remove' | 'change';
}

/** A tool's schema appeared, disappeared, or is one that no client can use. @public */
export interface SchemaChange extends ChangeBase {
  kind: 'schema';
  direction: 'input' | 'output';
  tool: string;
  action: 'add' | 'remove' | 'dialect' | 'root-type';
  from?: string;
  to?: string;
}

/** One keyword of a tool's schema changed. @public */
export interface SchemaEditChange extends ChangeBase {
  kind: 'schema-edit';
  direction: 'input' | 'output';
  tool: string;
  edit: SchemaEdit;
  decision: EditDecision;
}

/** A tool's schema changed in a way that no single edit explains. @public */
export interface SchemaWholeChange extends ChangeBase {
  kind: 'schema-whole';
  direction: 'input' | 'output';
  tool: string;
  decision: EditDecision;
}

/** A portability problem that the older version did not have. @public */
export interface PortabilityChange extends ChangeBase {
  kind: 'portability';
  tool: string;
  /** Id of the rule of the profile. */
  rule: string;
  /** Clients that are known to trip over it. */
  clients: string[];
  /** Where in the schema. */
  path: string;
}

/** An argument of a prompt changed. @public */
export interface PromptArgumentChange extends ChangeBase {
  kind: 'prompt-argument';
  action: 'add' | 'remove' | 'require' | 'relax';
  argument: PromptArgument;
}

/** A field of a resource or a template changed that is no text. @public */
export interface ResourceFieldChange extends ChangeBase {
  kind: 'resource-field';
  field: 'mimeType' | 'audience' | 'other';
  key: string;
  from?: JsonValue;
  to?: JsonValue;
}

/** A resource template takes other variables, or leads elsewhere. @public */
export interface TemplateChange extends ChangeBase {
  kind: 'template';
  from: string;
  to: string;
  added: string[];
  removed: string[];
  /** Scheme or host differ. */
  elsewhere: boolean;
  /**
   * The newer template is the older one with more query variables, which may be
   * left out (RFC 6570, form-style expansion).
   */
  extended: boolean;
}

/** Where a server is reached, or how it is installed, changed. @public */
export interface EndpointChange extends ChangeBase {
  kind: 'endpoint';
  what: 'remote' | 'package';
  /** `host`: scheme, host or port differ. `source`: a package's name or registry. */
  action:
    | 'add'
    | 'remove'
    | 'host'
    | 'path'
    | 'transport'
    | 'source'
    | 'digest'
    | 'version';
  from?: string;
  to?: string;
  /** Nothing was reached over a network before. */
  firstRemote?: boolean;
  /** The package's own version is the same in both. */
  sameVersion?: boolean;
}

/** How callers prove who they are changed. @public */
export interface AuthChange extends ChangeBase {
  kind: 'auth';
  field: 'scheme' | 'issuer' | 'audience' | 'credentialReference';
  /** Absent where it is not declared. */
  from?: string;
  to?: string;
}

/** A scope appeared, disappeared, or says something else. @public */
export interface ScopeChange extends ChangeBase {
  kind: 'scope';
  action: 'add' | 'remove' | 'broaden' | 'meaning';
  scope: string;
  /** The narrower scope that a broader one replaced. */
  replaced?: string;
  /**
   * For `add`, tools that existed before and now need it; for `remove`, those
   * that no longer do; else all that need it.
   */
  tools: string[];
  /** What became of its description, or of its list of tools. */
  meaning?:
    | 'described'
    | 'undescribed'
    | 'reworded'
    | 'other'
    | 'assigned'
    | 'unassigned';
}

/** An environment variable, header, argument or URL variable changed. @public */
export interface InputChange extends ChangeBase {
  kind: 'input';
  /** `narrow` and `widen`: choices were taken away, or added. */
  action:
    | 'add'
    | 'remove'
    | 'require'
    | 'relax'
    | 'expose'
    | 'hide'
    | 'narrow'
    | 'widen'
    | 'change';
  name: string;
  /** Callers must give it: it is required and has neither value nor default. */
  required: boolean;
  /** What the input is, for example `environment variable`. */
  what: string;
  /** Choices that were taken away, or added; all others are free. */
  choices?: string[];
  /** What changed besides, for example `default`. */
  field?: string;
}

/** A fact of the contract that is none of the above. @public */
export interface ContractChange extends ChangeBase {
  kind: 'contract';
  field:
    | 'name'
    | 'protocolVersion'
    | 'errors'
    | 'websiteUrl'
    | 'repository'
    | 'icons'
    | 'other';
  key: string;
  from?: JsonValue;
  to?: JsonValue;
  /** What inclusion says of the schemas of errors, where both have one. */
  decision?: EditDecision;
}

/** The snapshot of one side or of both is unknown, so that nothing can be said. @public */
export interface UnknownChange {
  kind: 'unknown';
  subject: string;
  document: FindingDocument;
  /** Whether the older snapshot is known. */
  before: boolean;
  after: boolean;
}

/** One difference between two versions: a fact, without judgement. @public */
export type Change =
  | ListedChange
  | RenamedChange
  | ConsolidatedChange
  | TextChange
  | HintChange
  | MetaChange
  | SchemaChange
  | SchemaEditChange
  | SchemaWholeChange
  | PortabilityChange
  | PromptArgumentChange
  | ResourceFieldChange
  | TemplateChange
  | EndpointChange
  | AuthChange
  | ScopeChange
  | InputChange
  | ContractChange
  | UnknownChange;

/** The kinds of changes. @public */
export type ChangeKind = Change['kind'];

/** The change of one kind. @public */
export type ChangeOf<TKind extends ChangeKind> = Extract<
  Change,
  { kind: TKind }
>;
