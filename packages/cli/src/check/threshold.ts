import { Finding } from 'mcp-governance';

/** From which findings on a check fails. */
export type CheckThreshold = 'error' | 'undecided' | 'warning' | 'info';

/** Whether a finding is at or above the threshold. */
export function countsFrom(
  threshold: CheckThreshold,
  { level, undecided }: Finding,
): boolean {
  switch (threshold) {
    case 'error':
      return level === 'error' && !undecided;
    case 'undecided':
      return level === 'error';
    case 'warning':
      return level !== 'info';
    default:
      return true;
  }
}
