import { JsonObject } from './json';

/** How loud a finding is, loudest first. @public */
export type FindingLevel = 'error' | 'warning' | 'info';

/** Which document a finding's pointer leads into. @public */
export type FindingDocument = 'manifest' | 'snapshot';

/** A place in a text: `line` and `column` count from 1. @public */
export interface SourceLocation {
  file: string;
  line: number;
  column: number;
}

/**
 * What a rule, a check or the parser reports. Data only: `renderFinding`
 * makes the prose, at the edge. The fingerprint hashes ids and data, so
 * rewording, reordering or moving a line leaves it as it was.
 *
 * @public
 */
export interface Finding {
  /** Id of the rule, or of the parse problem, that reports. */
  rule: string;
  level: FindingLevel;
  document: FindingDocument;
  /** JSON pointer (RFC 6901) of the place; empty for the whole document. */
  pointer: string;
  /** What the finding is about, for example `tool:refund_invoice`. */
  subject?: string;
  /** Key into the rule's `messages`. */
  messageId: string;
  /** Values of the message's placeholders. */
  data: JsonObject;
  /** 16 hexadecimal digits. */
  fingerprint: string;
  /** The rule could not be decided, because something it needs is unknown. */
  undecided?: boolean;
  /** Left unwaived, this finding blocks the server. */
  blocks?: boolean;
  /** Line and column in the file that was read, where there was one. */
  location?: SourceLocation;
}

/**
 * A value with the findings met on the way, or the findings that prevented
 * it. Bad input is a value here, never an exception.
 *
 * @public
 */
export type Result<T> =
  | { ok: true; value: T; findings: Finding[] }
  | { ok: false; findings: Finding[] };
