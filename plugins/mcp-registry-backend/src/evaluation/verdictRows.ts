import { Finding, findRule, TRUST_LEVELS, Verdict } from 'mcp-governance';
import { FindingRow, ServerRow } from '../database/tables';
import { Judgement } from './judge';

/** The columns of `servers` that a judgement sets. */
export type JudgementColumns = Pick<
  ServerRow,
  | 'owner_resolved'
  | 'trust_level'
  | 'trust_rank'
  | 'verdict_status'
  | 'errors_count'
  | 'warnings_count'
  | 'evaluated_at'
  | 'expires_at'
  | 'verdict'
  | 'context_digest'
  | 'policy_digest'
  | 'fleet_digest'
>;

/** Writes a judgement as columns of `servers`. */
export function toJudgementColumns(judgement: Judgement): JudgementColumns {
  const { verdict, at, policyDigest, fleetDigest, expiresAt } = judgement;
  const count = (level: Finding['level']) =>
    verdict.findings.filter(finding => finding.level === level).length;
  return {
    owner_resolved: judgement.ownerResolved,
    trust_level: verdict.trust.level,
    trust_rank: TRUST_LEVELS.indexOf(verdict.trust.level),
    verdict_status: verdict.status,
    errors_count: count('error'),
    warnings_count: count('warning'),
    evaluated_at: at,
    expires_at: expiresAt ?? null,
    verdict: JSON.stringify(verdict),
    context_digest: verdict.contextDigest,
    policy_digest: policyDigest,
    fleet_digest: fleetDigest,
  };
}

/** Writes a verdict's findings as rows of `findings`. */
export function toFindingRows(
  verdict: Verdict,
): Omit<FindingRow, 'server_name' | 'position'>[] {
  return [
    ...verdict.findings.map(finding => toFindingRow(finding, false)),
    ...verdict.waived.map(finding => toFindingRow(finding, true)),
  ];
}

function toFindingRow(
  finding: Finding,
  waived: boolean,
): Omit<FindingRow, 'server_name' | 'position'> {
  return {
    rule: finding.rule,
    category: findRule(finding.rule)?.category ?? null,
    level: finding.level,
    waived,
    undecided: finding.undecided ?? false,
    fingerprint: finding.fingerprint,
  };
}
