import { DiffFinding } from 'backstage-plugin-mcp-registry-common';
import { CompatFinding, findCheck, renderCompatFinding } from 'mcp-governance';

/** Puts what a check found between two versions into words. */
export function toDiffFinding(finding: CompatFinding): DiffFinding {
  const { rule, messageId, data, fingerprint, impact, flags, bump } = finding;
  const { message, fix } = renderCompatFinding(finding);
  return {
    check: rule,
    summary: findCheck(rule)?.summary ?? rule,
    message,
    fix,
    subject: finding.subject,
    tool: finding.tool,
    path: finding.path,
    impact,
    flags,
    bump,
    witness: finding.witness,
    before: finding.before,
    after: finding.after,
    messageId,
    data,
    fingerprint,
  };
}
