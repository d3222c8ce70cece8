import { matchesPattern } from '../model/pattern';
import { isActive, isOver } from './instant';
import { PlatformDecision } from './types';

/** A version of a server that is being judged, and when. @public */
export interface Judged {
  /** Absent where the server has no name that could be read. */
  server?: string;
  /** Absent where it has no version that could be read. */
  major?: string;
  /** ISO 8601. */
  now: string;
}

/** Whether a decision is about the server, whichever version. */
export function isAbout(decision: PlatformDecision, server: string): boolean {
  return matchesPattern(decision.server, server);
}

/** The first decision in force that lets this version through. */
export function findGrant(
  decisions: PlatformDecision[],
  judged: Judged,
): PlatformDecision | undefined {
  return decisions.find(
    decision =>
      matchesVersion(decision, judged) && isActive(decision.until, judged.now),
  );
}

/** The first denial in force; one whose end cannot be read stays in force. */
export function findDenial(
  denials: PlatformDecision[],
  judged: Judged,
): PlatformDecision | undefined {
  return denials.find(
    denial =>
      matchesVersion(denial, judged) && !isOver(denial.until, judged.now),
  );
}

function matchesVersion(
  decision: PlatformDecision,
  { server, major }: Judged,
): boolean {
  return (
    server !== undefined &&
    isAbout(decision, server) &&
    (decision.major === undefined || decision.major === major)
  );
}
