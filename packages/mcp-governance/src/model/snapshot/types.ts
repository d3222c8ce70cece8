import { JsonObject, JsonValue } from '../json';

/** What a tool's author says of its behaviour (MCP `ToolAnnotations`). @public */
export interface ToolAnnotations {
  title?: string;
  /** Absent means false. */
  readOnlyHint?: boolean;
  /** Absent means true. */
  destructiveHint?: boolean;
  /** Absent means false. */
  idempotentHint?: boolean;
  /** Absent means true. */
  openWorldHint?: boolean;
  [key: string]: JsonValue | undefined;
}

/** One tool of a server. @public */
export interface Tool {
  name: string;
  title?: string;
  description?: string;
  /** Absent where the server declared none, or none that is an object. */
  inputSchema?: JsonObject;
  outputSchema?: JsonObject;
  annotations?: ToolAnnotations;
  /** Absent where it is called in the ordinary way only (MCP 2025-11-25). */
  execution?: { taskSupport: 'optional' | 'required' };
  _meta?: JsonObject;
}

/** One argument of a prompt. @public */
export interface PromptArgument {
  name: string;
  title?: string;
  description?: string;
  required?: boolean;
}

/** One prompt of a server. @public */
export interface Prompt {
  name: string;
  title?: string;
  description?: string;
  arguments?: PromptArgument[];
}

/** One resource of a server. @public */
export interface Resource {
  uri: string;
  name: string;
  title?: string;
  description?: string;
  mimeType?: string;
  annotations?: JsonObject;
}

/** One resource template of a server. @public */
export interface ResourceTemplate {
  uriTemplate: string;
  name: string;
  title?: string;
  description?: string;
  mimeType?: string;
  annotations?: JsonObject;
}

/** One entry of one of the lists of a snapshot. @public */
export type SnapshotEntry = Tool | Prompt | Resource | ResourceTemplate;

/** The lists of a snapshot, each under its own name. @public */
export const SNAPSHOT_LISTS = [
  'tools',
  'prompts',
  'resources',
  'resourceTemplates',
] as const;

/** A list of a snapshot. @public */
export type SnapshotList = (typeof SNAPSHOT_LISTS)[number];

/**
 * A name, or an address, that a server lists more than once. The first
 * definition is kept; the others would be lost without this.
 *
 * @public
 */
export interface DuplicateEntry {
  list: SnapshotList;
  /** The tool's or prompt's name, the resource's URI, the template's URI template. */
  name: string;
  /**
   * Digests of the definitions that were left out, each once, sorted:
   * `sha256:` and 64 hexadecimal digits, as `digestEntry` makes them.
   */
  definitions: string[];
}

/**
 * What a server offers an agent, in canonical order. Its digest covers all
 * but `protocolVersion`: the same tools answered over two protocol versions
 * are the same snapshot.
 *
 * @public
 */
export interface Snapshot {
  protocolVersion?: string;
  instructions?: string;
  tools: Tool[];
  prompts: Prompt[];
  resources: Resource[];
  resourceTemplates: ResourceTemplate[];
  /** Absent where every name is listed once, as it ought to be. */
  duplicates?: DuplicateEntry[];
  /**
   * What the server declares that it can, sorted: `tools`, `resources.subscribe`,
   * `extensions.io.modelcontextprotocol/tasks`… Absent where it is not known.
   */
  capabilities?: string[];
  /**
   * Lists that the server lets caches share among all callers (`cacheScope`
   * `public`, MCP 2026-07-28). Absent where there is none.
   */
  publicLists?: SnapshotList[];
}
