import { DiffFinding } from 'backstage-plugin-mcp-registry-common';
import { compareImpacts, worstImpact } from 'mcp-governance';

/** What changed of one tool, or of the server itself, gravest first. */
export interface ChangeGroup {
  /** Absent: what is about no tool. */
  tool?: string;
  findings: DiffFinding[];
}

/** What may hurt callers, and what does not. */
export interface SplitChanges {
  grave: DiffFinding[];
  mild: DiffFinding[];
}

/** Parts what may hurt callers from what only adds or rewords. */
export function splitChanges(findings: readonly DiffFinding[]): SplitChanges {
  const isMild = ({ impact }: DiffFinding) =>
    compareImpacts(impact, 'additive') <= 0;
  return {
    grave: findings.filter(finding => !isMild(finding)),
    mild: findings.filter(isMild),
  };
}

function worstOf({ findings }: ChangeGroup) {
  return worstImpact(findings.map(({ impact }) => impact));
}

function compareGroups(a: ChangeGroup, b: ChangeGroup): number {
  return (
    compareImpacts(worstOf(b), worstOf(a)) ||
    Number(a.tool === undefined) - Number(b.tool === undefined) ||
    (a.tool ?? '').localeCompare(b.tool ?? '')
  );
}

/** Groups findings by tool; the one with the gravest comes first, tools before the server. */
export function toChangeGroups(
  findings: readonly DiffFinding[],
): ChangeGroup[] {
  const groups = new Map<string | undefined, DiffFinding[]>();
  for (const finding of findings) {
    groups.set(finding.tool, [...(groups.get(finding.tool) ?? []), finding]);
  }
  return [...groups]
    .map(([tool, of]) => ({
      tool,
      findings: [...of].sort((a, b) => compareImpacts(b.impact, a.impact)),
    }))
    .sort(compareGroups);
}
