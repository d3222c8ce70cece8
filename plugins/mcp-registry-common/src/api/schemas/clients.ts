import { EXPORT_FORMATS } from 'client-config';
import { z } from 'zod';

/** Configuration for one client. It holds no secret. */
export const clientConfigSchema = z.object({
  client: z.enum([
    'vscode',
    'claude-code',
    'claude-desktop',
    'cursor',
    'jetbrains',
    'codex',
  ]),
  title: z.string(),
  /** Where the block goes; absent where the client takes no such connection. */
  file: z.string().optional(),
  language: z.enum(['json', 'toml']),
  /** To copy; empty where the client takes no such connection. */
  block: z.string(),
  /** Opens the client with the server filled in. */
  link: z.string().optional(),
  /** For a POSIX shell, instead of the block. */
  command: z.string().optional(),
  /** What the client asks for. */
  asked: z.array(z.string()),
  /** Environment variables that it reads. */
  environment: z.array(z.string()),
  /** Placeholders in the block that a person replaces. */
  replace: z.array(z.string()),
  notes: z.array(z.string()),
});

/** One way to reach a server, for every client. */
export const connectionSchema = z.object({
  /** Its place in the manifest, for example `remotes/0`. */
  id: z.string(),
  kind: z.enum(['remote', 'local']),
  label: z.string(),
  clients: z.array(clientConfigSchema),
});

/** How clients are told of a server, at one version. */
export const clientsSchema = z.object({
  version: z.string().optional(),
  /** Why it is handed out to nobody; there are then no connections. */
  refused: z.enum(['blocked', 'deleted', 'no-version']).optional(),
  /** The one to take first. */
  connections: z.array(connectionSchema),
  /** Parts of the manifest that no client can be given, and why. */
  unconnectable: z.array(z.object({ id: z.string(), reason: z.string() })),
});

export const exportFormatSchema = z.enum(EXPORT_FORMATS);

/** A file of the servers that the organization lets in. */
export const exportedFileSchema = z.object({
  format: exportFormatSchema,
  /** The name that clients expect. */
  file: z.string(),
  /** The file's text, the same bytes for the same servers. */
  content: z.string(),
  /** SHA-256 of the text in UTF-8, in hexadecimal. */
  sha256: z.string(),
  /** Names of the approved servers in it, in order. */
  servers: z.array(z.string()),
  /** Approved servers that the file cannot name, and why. */
  leftOut: z.array(z.object({ server: z.string(), reason: z.string() })),
});
