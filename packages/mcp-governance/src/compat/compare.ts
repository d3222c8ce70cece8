import { CHECKS } from './generated/checks';
import { diffVersions } from './diff/diff-versions';
import { bumpOf, ImpactFlag, worstImpact } from './impact';
import { runChecks } from './run-checks';
import {
  Check,
  ComparedVersion,
  CompatFinding,
  CompatibilityOptions,
  Comparison,
} from './types';

/** The checks as this package ships them. @public */
export const DEFAULT_COMPATIBILITY_OPTIONS: CompatibilityOptions = {
  impacts: {},
  formatAssertion: false,
  extensibleEnums: false,
};

/**
 * Compares two versions of a server: what changed, and what that means for
 * those who rely on the older one. Nothing is thrown, whatever the schemas hold;
 * the same two give the same answer everywhere.
 *
 * @param checks - absent: all checks of this package
 * @public
 */
export function compareVersionsOf(
  { before, after }: { before: ComparedVersion; after: ComparedVersion },
  options: CompatibilityOptions = DEFAULT_COMPATIBILITY_OPTIONS,
  checks: readonly Check[] = CHECKS,
): Comparison {
  const context = { before, after, options };
  return sumUp(runChecks(diffVersions(context), context, checks));
}

/** What findings amount to together. @public */
export function sumUp(findings: CompatFinding[]): Comparison {
  const impact = worstImpact(findings.map(each => each.impact));
  const flags = new Set(findings.flatMap(each => each.flags));
  return {
    impact,
    requiredBump: bumpOf(impact),
    flags: [...flags].sort(compareFlags),
    findings,
  };
}

function compareFlags(a: ImpactFlag, b: ImpactFlag): number {
  return a < b ? -1 : 1;
}
