import { ConflictError, InputError } from '@backstage/errors';
import {
  RenderedFinding,
  VersionCompatibility,
} from 'backstage-plugin-mcp-registry-common';

const SHOWN = 3;

/**
 * No server could be made of what was sent. `error.findings` of the answer
 * says why and where.
 */
export class ManifestRejectedError extends InputError {
  readonly findings: RenderedFinding[];

  constructor(findings: RenderedFinding[]) {
    super(`The manifest was rejected. ${summarize(findings)}`);
    this.findings = findings;
  }
}

/**
 * What was sent is understood and contradicts what is published.
 * `error.findings` of the answer says how; where the version breaks more than
 * its number says, `error.compatibility` names the one that would be right.
 */
export class PublishConflictError extends ConflictError {
  readonly findings: RenderedFinding[];

  readonly compatibility?: VersionCompatibility;

  constructor(
    message: string,
    findings: RenderedFinding[],
    compatibility?: VersionCompatibility,
  ) {
    super(message);
    this.findings = findings;
    this.compatibility = compatibility;
  }
}

/** The first few, for clients that show the message alone. */
function summarize(findings: RenderedFinding[]): string {
  const errors = findings.filter(({ level }) => level === 'error');
  const lines = errors
    .slice(0, SHOWN)
    .map(({ location, message, fix }) =>
      location
        ? `${location.file}:${location.line}:${location.column}: ${message} ${fix}`
        : `${message} ${fix}`,
    );
  const rest = errors.length - lines.length;
  return [...lines, ...(rest > 0 ? [`And ${rest} more.`] : [])].join(' ');
}
