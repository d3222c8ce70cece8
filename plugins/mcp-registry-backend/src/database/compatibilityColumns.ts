import { Bump, CompatibilityVerdict, Impact, ImpactFlag } from 'mcp-governance';
import { VersionRow } from './tables';

/** The columns of a version that say how it stands to its baseline. */
export type CompatibilityColumns = Pick<
  VersionRow,
  | 'baseline'
  | 'declared_bump'
  | 'required_bump'
  | 'impact'
  | 'impact_flags'
  | 'bump_covered'
  | 'suggested_version'
>;

/** The columns, as what wrote them filled them. */
export interface StoredCompatibility {
  baseline: string | null;
  declared_bump: Bump | null;
  required_bump: Bump | null;
  impact: Impact | null;
  impact_flags: string | null;
  bump_covered: CompatibilityColumns['bump_covered'];
  suggested_version: string | null;
}

/** Names of the columns. */
export const COMPATIBILITY_COLUMNS = [
  'baseline',
  'declared_bump',
  'required_bump',
  'impact',
  'impact_flags',
  'bump_covered',
  'suggested_version',
] as const satisfies (keyof CompatibilityColumns)[];

const NONE: CompatibilityColumns = {
  baseline: null,
  declared_bump: null,
  required_bump: null,
  impact: null,
  impact_flags: null,
  bump_covered: null,
  suggested_version: null,
};

/** Writes how a version stands to its baseline. */
export function toCompatibilityColumns(
  verdict: CompatibilityVerdict | undefined,
): CompatibilityColumns {
  return verdict
    ? {
        baseline: verdict.baseline,
        declared_bump: verdict.declaredBump,
        required_bump: verdict.requiredBump,
        impact: verdict.impact,
        impact_flags: JSON.stringify(verdict.flags),
        bump_covered: verdict.covered,
        suggested_version: verdict.suggestedVersion ?? null,
      }
    : NONE;
}

/** Reads how a version stands to its baseline; `undefined` without one. */
export function parseCompatibilityColumns(
  row: StoredCompatibility,
): CompatibilityVerdict | undefined {
  if (row.baseline === null) {
    return undefined;
  }
  const flags: ImpactFlag[] = JSON.parse(row.impact_flags ?? '[]');
  return {
    baseline: row.baseline,
    declaredBump: row.declared_bump,
    requiredBump: row.required_bump,
    impact: row.impact ?? 'none',
    flags,
    covered: Boolean(row.bump_covered),
    ...(row.suggested_version !== null && {
      suggestedVersion: row.suggested_version,
    }),
  };
}
