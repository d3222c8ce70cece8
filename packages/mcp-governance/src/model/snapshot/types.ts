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
}
