import { FindingDocument } from '../../model/finding';
import { JsonValue } from '../../model/json';
import {
  Prompt,
  PromptArgument,
  SnapshotList,
  Tool,
} from '../../model/snapshot/types';
import { ChangeBase } from './base';
import {
  AuthChange,
  ContractChange,
  EndpointChange,
  InputChange,
  ScopeChange,
} from './contract';
import {
  PortabilityChange,
  SchemaChange,
  SchemaEditChange,
  SchemaWholeChange,
} from './schema';

export * from './base';
export * from './contract';
export * from './schema';

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

/**
 * A name that is listed more than once, or no longer is; or what was left out
 * of the comparison since it repeats a name is another.
 *
 * @public
 */
export interface DuplicateChange extends ChangeBase {
  kind: 'duplicate';
  what: Listed;
  action: 'add' | 'remove' | 'change';
  name: string;
  /** The definitions that go by the name are not all the same. */
  differs: boolean;
}

/** A server declares a capability that it did not declare, or no longer does. @public */
export interface CapabilityChange extends ChangeBase {
  kind: 'capability';
  action: 'add' | 'remove';
  /** For example `completions` or `resources.subscribe`. */
  name: string;
}

/** A list that caches may share among all callers, or no longer may. @public */
export interface CacheChange extends ChangeBase {
  kind: 'cache';
  /** `add`: it is public now. */
  action: 'add' | 'remove';
  list: SnapshotList;
}

/** Whether a tool is run as a task (MCP 2025-11-25). @public */
export type TaskSupport = 'forbidden' | 'optional' | 'required';

/** A tool is run as a task otherwise than before. @public */
export interface TaskSupportChange extends ChangeBase {
  kind: 'task-support';
  tool: string;
  from: TaskSupport;
  to: TaskSupport;
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
  | DuplicateChange
  | CapabilityChange
  | CacheChange
  | TaskSupportChange
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
