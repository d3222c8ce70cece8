import { Finding } from '../model/finding';
import { isActive } from './instant';
import { Waiver } from './types';

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
  const accepted = new Set(waivers.map(({ fingerprint }) => fingerprint));
  return {
    kept: findings.filter(({ fingerprint }) => !accepted.has(fingerprint)),
    waived: findings.filter(({ fingerprint }) => accepted.has(fingerprint)),
  };
}
