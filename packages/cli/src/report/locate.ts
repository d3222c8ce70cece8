import {
  Finding,
  FindingDocument,
  Locate,
  locateFindings,
} from 'mcp-governance';
import { isCompatFinding } from './create-finding';

/**
 * Gives findings their line. What was removed has no place in the newer
 * document but the whole of it.
 */
export function locateInNewer(
  findings: Finding[],
  locators: Partial<Record<FindingDocument, Locate>>,
): Finding[] {
  return findings.map(finding => {
    const isGone = isCompatFinding(finding) && finding.after === undefined;
    const pointer = isGone ? '' : finding.pointer;
    const [located] = locateFindings([{ ...finding, pointer }], locators);
    const { location } = located;
    return location ? { ...finding, location } : finding;
  });
}
