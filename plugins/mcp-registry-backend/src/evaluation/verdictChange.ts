import { Finding, Verdict } from 'mcp-governance';

/** What a verdict comes down to, for the audit trail. */
export function summarizeVerdict(verdict: Verdict) {
  return {
    status: verdict.status,
    trustLevel: verdict.trust.level,
    findings: verdict.findings.length,
    waived: verdict.waived.length,
    contextDigest: verdict.contextDigest,
    rulesetDigest: verdict.rulesetDigest,
  };
}

function toKeys(findings: Finding[]): string[] {
  return findings
    .map(({ fingerprint, level }) => `${fingerprint} ${level}`)
    .sort();
}

function toEssence({ status, trust, findings, waived }: Verdict): string {
  return JSON.stringify([
    status,
    trust.level,
    toKeys(findings),
    toKeys(waived),
  ]);
}

/** Whether two verdicts differ in status, trust level or findings. */
export function isSameVerdict(before: Verdict, after: Verdict): boolean {
  return toEssence(before) === toEssence(after);
}

/** Whether two verdicts say the same of the version itself. */
export function isSameForVersion(before: Verdict, after: Verdict): boolean {
  const toText = ({ status, trust, compatibility }: Verdict) =>
    JSON.stringify([status, trust.level, compatibility]);
  return toText(before) === toText(after);
}
