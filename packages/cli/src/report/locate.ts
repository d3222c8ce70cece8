import { CompatFinding, Finding, locateFindings } from 'mcp-governance';
import { ReadVersion } from '../versions/read-documents';
import { isCompatFinding } from './create-finding';

/** Where to show what is gone: at its tool, if that is still there. */
function nearestOf({ tool }: CompatFinding, { snapshot }: ReadVersion): string {
  const tools = snapshot.known ? snapshot.value.tools : [];
  const index = tools.findIndex(({ name }) => name === tool);
  return index < 0 ? '' : `/tools/${index}`;
}

/**
 * Gives findings their line in the newer version, which is the one that its
 * author can still change.
 */
export function locateInNewer(
  findings: Finding[],
  newer: ReadVersion,
): Finding[] {
  return findings.map(finding => {
    const isGone = isCompatFinding(finding) && finding.after === undefined;
    const pointer = isGone ? nearestOf(finding, newer) : finding.pointer;
    const [{ location }] = locateFindings(
      [{ ...finding, pointer }],
      newer.locators,
    );
    return location ? { ...finding, location } : finding;
  });
}
