import { Finding } from '../model/finding';
import { isActive } from './instant';
import { ParsedManifest } from '../model/manifest/types';
import { EvaluationContext, EvaluationInput, Waiver } from './types';

/** Findings parted by whether somebody accepted them. */
export interface WaivedFindings {
  /** Those that count. */
  kept: Finding[];
  waived: Finding[];
}

/** The waivers that may accept findings of this server now. */
export function listActiveWaivers(
  waivers: Waiver[],
  server: string | undefined,
  now: string,
): Waiver[] {
  return waivers.filter(
    waiver =>
      (waiver.server === undefined || waiver.server === server) &&
      isActive(waiver.expires, now),
  );
}

/** Parts findings by waivers, which are all taken to be in force. */
export function applyWaivers(
  findings: Finding[],
  waivers: Waiver[],
): WaivedFindings {
  const isWaived = (finding: Finding) =>
    waivers.some(
      ({ fingerprint, byOwner }) =>
        fingerprint === finding.fingerprint && !(byOwner && finding.blocks),
    );
  return {
    kept: findings.filter(finding => !isWaived(finding)),
    waived: findings.filter(isWaived),
  };
}

/** The waivers that a manifest holds itself. @public */
export function listOwnWaivers({
  manifest,
  governance,
}: ParsedManifest): Waiver[] {
  return (governance.waivers ?? []).map(
    ({ fingerprint, reason, grantedBy, expires }) => ({
      server: manifest.name,
      fingerprint,
      reason,
      grantedBy,
      ...(expires !== undefined && { expires }),
      byOwner: true,
    }),
  );
}

/** All waivers in force for a version: the context's and its manifest's own. */
export function listWaiversOf(
  { parsed, server }: EvaluationInput,
  { waivers, now }: EvaluationContext,
): Waiver[] {
  const own = parsed ? listOwnWaivers(parsed) : [];
  const name = parsed?.manifest.name ?? server;
  return listActiveWaivers([...waivers, ...own], name, now);
}
