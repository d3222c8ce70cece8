import { Finding, FindingLevel } from '../model/finding';
import { Verdict } from './types';

/**
 * Sums up the findings that count. What is surely wrong outweighs what is
 * unknown; what is unknown outweighs a warning.
 *
 * @param isRead - the manifest could be read
 */
export function statusOf(
  findings: Finding[],
  isRead: boolean,
): Verdict['status'] {
  const errors = ofLevel(findings, 'error');
  if (errors.some(({ undecided }) => !undecided)) {
    return 'fail';
  }
  if (errors.length > 0 || !isRead) {
    return 'unknown';
  }
  return ofLevel(findings, 'warning').length > 0 ? 'warn' : 'pass';
}

function ofLevel(findings: Finding[], level: FindingLevel): Finding[] {
  return findings.filter(finding => finding.level === level);
}
