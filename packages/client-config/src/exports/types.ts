import { ConnectableServer } from '../types';

/** A file that administrators hand out. @public */
export const EXPORT_FORMATS = [
  'copilot-managed-settings',
  'claude-managed-mcp',
  'claude-managed-settings',
  'static-registry',
] as const;

/** A file that administrators hand out. @public */
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** The servers that the organization lets in, and those that it keeps out. @public */
export interface ApprovedSet {
  /** Each server once, at its latest version. */
  readonly approved: readonly ConnectableServer[];
  /** Other versions of approved servers that are still let in. */
  readonly earlier?: readonly ConnectableServer[];
  readonly denied: readonly ConnectableServer[];
}

/** A server that a file cannot name, and why. @public */
export interface LeftOut {
  readonly server: string;
  readonly reason: string;
}

/** A file and what stands in it. @public */
export interface ExportedFile {
  readonly format: ExportFormat;
  /** The name that clients expect. */
  readonly file: string;
  /** JSON, the same bytes for the same servers. */
  readonly content: string;
  /** Names of the approved servers in it, in order. */
  readonly servers: readonly string[];
  readonly leftOut: readonly LeftOut[];
}
