import type { Manifest } from 'mcp-governance';

/** What a person or the environment fills in; never a value. @public */
export interface InputReference {
  /** Unique within one server, in lower case with dashes. */
  readonly id: string;
  /** The environment variable that holds it, where a client reads one. */
  readonly variable: string;
  readonly description: string;
  readonly secret: boolean;
  readonly default?: string;
  readonly choices?: readonly string[];
}

/** A text with inputs in it. @public */
export type Template = readonly (string | InputReference)[];

/** A header or an environment variable. @public */
export interface NamedTemplate {
  readonly name: string;
  readonly value: Template;
}

/** A server that already runs somewhere. @public */
export interface RemoteConnection {
  readonly kind: 'remote';
  /** Its place in the manifest, for example `remotes/0`. */
  readonly id: string;
  readonly label: string;
  readonly transport: 'streamable-http' | 'sse';
  readonly url: Template;
  readonly headers: readonly NamedTemplate[];
}

/** A server that the client starts and talks to over stdio. @public */
export interface LocalConnection {
  readonly kind: 'local';
  /** Its place in the manifest, for example `packages/0`. */
  readonly id: string;
  readonly label: string;
  readonly command: string;
  readonly args: readonly Template[];
  readonly env: readonly NamedTemplate[];
}

/** One way to reach a server. @public */
export type Connection = RemoteConnection | LocalConnection;

/** A part of the manifest that no client can be given, and why. @public */
export interface Unconnectable {
  readonly id: string;
  readonly reason: string;
}

/** The ways to reach a server, the one to take first. @public */
export interface Connections {
  readonly connections: readonly Connection[];
  readonly unconnectable: readonly Unconnectable[];
}

/** A server as its manifest and governance block state it. @public */
export interface ConnectableServer {
  readonly manifest: Manifest;
  /** How callers prove who they are, for example `oauth2` or `bearer`. */
  readonly authScheme?: string;
}

/** The clients that configuration can be made for. @public */
export type ClientId =
  | 'vscode'
  | 'claude-code'
  | 'claude-desktop'
  | 'cursor'
  | 'jetbrains'
  | 'codex';

/** Configuration for one client. It holds no secret. @public */
export interface ClientConfig {
  readonly client: ClientId;
  readonly title: string;
  /** Where the block goes; absent where the client takes no such connection. */
  readonly file?: string;
  readonly language: 'json' | 'toml';
  /** To copy; empty where the client takes no such connection. */
  readonly block: string;
  /** Opens the client with the server filled in. */
  readonly link?: string;
  /** For a POSIX shell, instead of the block. */
  readonly command?: string;
  /** What the client asks for. */
  readonly asked: string[];
  /** Environment variables that it reads. */
  readonly environment: string[];
  /** Placeholders in the block that a person replaces. */
  readonly replace: string[];
  /** What else to know, or why there is no block. */
  readonly notes: string[];
}
