import { Finding, renderFinding } from 'mcp-governance';

/** A finding that carries its prose, as the registry answers it. */
export interface FindingWithProse extends Finding {
  message: string;
  fix: string;
}

function place(finding: Finding): string {
  const { location, pointer } = finding;
  const where = location
    ? `${location.file}:${location.line}:${location.column}`
    : finding.document;
  return pointer === '' ? where : `${where} ${pointer}`;
}

function renderOne(finding: FindingWithProse): string {
  return `${finding.level} ${finding.rule} at ${place(finding)}\n  ${
    finding.message
  }\n  Fix: ${finding.fix}`;
}

/** Renders findings that carry their prose already, one paragraph each. */
export function renderProse(findings: FindingWithProse[]): string {
  return findings.map(renderOne).join('\n');
}

/** Renders findings for people, one paragraph each. */
export function renderFindings(findings: Finding[]): string {
  return renderProse(
    findings.map(finding => ({ ...finding, ...renderFinding(finding) })),
  );
}
