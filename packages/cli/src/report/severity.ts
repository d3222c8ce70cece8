import { FindingLevel, Impact } from 'mcp-governance';
import { ReportedFinding } from './model';

const LEVEL_OF: Record<Impact, FindingLevel> = {
  none: 'info',
  cosmetic: 'info',
  additive: 'info',
  risk: 'warning',
  undecided: 'warning',
  breaking: 'error',
};

/** How loud an impact is, where nobody has set a level for it. */
export function levelOfImpact(impact: Impact): FindingLevel {
  return LEVEL_OF[impact];
}

/**
 * How loud a pipeline shows a finding: an error is what makes it fail, and
 * nothing else is.
 */
export function severityOf(finding: ReportedFinding): FindingLevel {
  if (finding.counts) {
    return 'error';
  }
  return finding.level === 'error' ? 'warning' : finding.level;
}
