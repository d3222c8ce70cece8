import { Finding, renderFinding } from 'mcp-governance';
import { ReportedNote } from './model';

/** What reading the documents met, as notes beside what was compared. */
export function createReadingNotes(findings: Finding[]): ReportedNote[] {
  return findings.map(finding => ({
    level: finding.level,
    message: `${finding.rule}: ${renderFinding(finding).message}`,
    ...(finding.location && { location: finding.location }),
  }));
}
