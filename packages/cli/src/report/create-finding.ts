import {
  CompatFinding,
  Finding,
  findCheck,
  findRule,
  renderCompatFinding,
  renderFinding,
  summaryOf,
} from 'mcp-governance';
import { repository } from '../../package.json';
import { ReportedFinding } from './model';

const PAGES = `${repository.url}/blob/main/packages/mcp-governance/src`;

/** Whether a finding is a compatibility check's. */
export function isCompatFinding(finding: Finding): finding is CompatFinding {
  return 'impact' in finding && 'flags' in finding;
}

function helpOf(id: string): string | undefined {
  if (findCheck(id)) {
    return `${PAGES}/compat/checks/${id}.md`;
  }
  return findRule(id) ? `${PAGES}/conventions/rules/${id}.md` : undefined;
}

function compatibilityOf(finding: CompatFinding): Partial<ReportedFinding> {
  const { impact, bump, tool, path, witness, before, after } = finding;
  const direction = findCheck(finding.rule)?.axes.direction;
  return {
    impact,
    bump,
    ...(direction && { direction }),
    ...(tool !== undefined && { tool }),
    ...(path !== undefined && { path }),
    ...(witness !== undefined && { witness }),
    ...(before && { before }),
    ...(after && { after }),
  };
}

function toolOf({ subject }: Finding): string | undefined {
  return subject?.startsWith('tool:') ? subject.slice(5) : undefined;
}

/**
 * Puts a finding into words and tells whether it counts.
 *
 * @param counts - whether it is at or above the threshold
 */
export function createReportedFinding(
  finding: Finding,
  counts: boolean,
): ReportedFinding {
  const { level, document, pointer, subject, fingerprint, location } = finding;
  const isCompat = isCompatFinding(finding);
  const { message, fix } = isCompat
    ? renderCompatFinding(finding)
    : renderFinding(finding);
  const tool = toolOf(finding);
  const help = helpOf(finding.rule);
  const summary = findCheck(finding.rule)?.summary ?? summaryOf(finding.rule);
  return {
    check: finding.rule,
    kind: isCompat ? 'compatibility' : 'convention',
    level,
    counts,
    document,
    pointer,
    ...(subject !== undefined && { subject }),
    ...(tool !== undefined && { tool }),
    flags: isCompat ? finding.flags : [],
    ...(isCompat && compatibilityOf(finding)),
    undecided: finding.undecided ?? false,
    fingerprint,
    ...(location && { location }),
    message,
    fix,
    ...(summary !== undefined && { summary }),
    ...(help !== undefined && { help }),
  };
}
