import { Finding, parseEnd, parseInstant } from 'mcp-governance';
import { ReportedNote } from '../report/model';
import { FileWaiver } from './parse-waivers';

function isExpired({ expires }: FileWaiver, now: string): boolean {
  const end = expires === undefined ? undefined : parseEnd(expires);
  const moment = parseInstant(now);
  return end !== undefined && moment !== undefined && moment >= end;
}

/** Whether a waiver is about a finding. */
export function isOf(waiver: FileWaiver, finding: Finding): boolean {
  return (
    waiver.fingerprint === finding.fingerprint &&
    (waiver.rule === undefined || waiver.rule === finding.rule)
  );
}

function describeFault(
  { expires, fingerprint, rule }: FileWaiver,
  found: Finding | undefined,
  isOver: boolean,
): Omit<ReportedNote, 'location'> | undefined {
  const about = rule ?? found?.rule;
  const name = `The waiver of ${
    about === undefined ? fingerprint : `${about} ${fingerprint}`
  }`;
  if (!found) {
    return {
      level: 'info',
      message: `${name} accepts nothing any more: take it out.`,
    };
  }
  if (isOver) {
    return {
      level: 'warning',
      message: `${name} expired on ${expires}, so the finding counts again: mend it, or have the waiver renewed.`,
    };
  }
  return found.blocks
    ? {
        level: 'warning',
        message: `${name} is without effect, since the finding blocks the server: only the platform team can accept it.`,
      }
    : undefined;
}

/** Tells which waivers have expired and which accept nothing. */
export function createWaiverNotes(
  waivers: FileWaiver[],
  findings: Finding[],
  now: string,
): ReportedNote[] {
  return waivers.flatMap(waiver => {
    const { location } = waiver;
    const found = findings.find(finding => isOf(waiver, finding));
    const fault = describeFault(waiver, found, isExpired(waiver, now));
    return fault ? [{ ...fault, ...(location && { location }) }] : [];
  });
}
