import { compareVersionsOf, sumUp } from '../compat/compare';
import { declaredBumpOf, suggestVersion } from '../compat/declared-bump';
import { Bump, compareImpacts, coversBump } from '../compat/impact';
import { Comparison, CompatFinding } from '../compat/types';
import { CompatibilityPolicy } from '../conventions/types';
import { Finding } from '../model/finding';
import { listBumpFindings } from './bump-finding';
import {
  Baseline,
  CompatibilityVerdict,
  EvaluationContext,
  EvaluationInput,
  PublishedVersions,
  Waiver,
} from './types';

/** What comparing a version with what is published adds to its verdict. */
export interface CompatibilityRun {
  /** Those that matter to the verdict, with their level. */
  findings: Finding[];
  verdict?: CompatibilityVerdict;
}

const NOTHING: CompatibilityRun = { findings: [] };

/**
 * Compares a version with its baseline and grades each change by whether the
 * version number covers it.
 *
 * @param waivers - those in force; what they accept asks for no bump
 */
export function runCompatibility(
  input: EvaluationInput,
  { published, ruleset }: EvaluationContext,
  waivers: readonly Waiver[],
): CompatibilityRun {
  const { compatibility: policy } = ruleset;
  if (!published.known || !published.value.baseline || !input.parsed) {
    return NOTHING;
  }
  const { baseline } = published.value;
  const changes = compareWithAll(input, published.value, policy);
  const accepted = new Set(waivers.map(({ fingerprint }) => fingerprint));
  const counting = sumUp(
    changes.filter(({ fingerprint }) => !accepted.has(fingerprint)),
  );
  const verdict = toVerdict(input, published.value, counting);
  const graded = changes.map(change => grade(change, verdict, policy));
  return {
    verdict,
    findings: [
      ...graded.filter(({ impact }) => compareImpacts(impact, 'risk') >= 0),
      ...listBumpFindings(
        input,
        { ...verdict, baseline: baseline.version },
        policy,
      ),
    ],
  };
}

function compareWithAll(
  { parsed, snapshot }: EvaluationInput,
  { baseline, others }: PublishedVersions,
  policy: CompatibilityPolicy,
): CompatFinding[] {
  const after = {
    parsed,
    snapshot: snapshot
      ? { known: true as const, value: snapshot }
      : { known: false as const },
  };
  const all = policy.compareWith === 'all-active' ? others : [];
  const found = [baseline, ...all].flatMap((before: Baseline | undefined) =>
    before ? compareVersionsOf({ before, after }, policy).findings : [],
  );
  const byPrint = new Map(found.map(each => [each.fingerprint, each]));
  return [...byPrint.values()].sort((a, b) =>
    compareImpacts(b.impact, a.impact),
  );
}

function toVerdict(
  { parsed }: EvaluationInput,
  { baseline, versions }: PublishedVersions,
  { impact, requiredBump, flags }: Comparison,
): CompatibilityVerdict {
  const from = baseline?.version ?? '';
  const to = parsed?.manifest.version ?? '';
  const declaredBump =
    declaredBumpOf(from, to) ?? parsed?.governance.bump ?? null;
  const covered = isCovered(declaredBump, requiredBump);
  const suggestedVersion =
    covered || requiredBump === null
      ? undefined
      : suggestVersion(from, requiredBump, versions);
  return {
    baseline: from,
    declaredBump,
    requiredBump,
    impact,
    flags,
    covered,
    ...(suggestedVersion !== undefined && { suggestedVersion }),
  };
}

/** A number that says nothing covers anything but a break. */
function isCovered(declared: Bump | null, required: Bump | null): boolean {
  if (required === null) {
    return false;
  }
  return declared === null
    ? required !== 'major'
    : coversBump(declared, required);
}

/** A change that breaks, or may, is as loud as the policy says unless covered. */
function grade(
  change: CompatFinding,
  { declaredBump }: CompatibilityVerdict,
  { level }: CompatibilityPolicy,
): CompatFinding {
  const isGrave = compareImpacts(change.impact, 'undecided') >= 0;
  if (isGrave && level !== 'off' && !covers(declaredBump, change)) {
    return { ...change, level };
  }
  return { ...change, level: isWatched(change) ? 'warning' : 'info' };
}

/** A new major covers what is undecided, too: it promises nothing. */
function covers(declared: Bump | null, { bump }: CompatFinding): boolean {
  return declared !== null && coversBump(declared, bump ?? 'major');
}

/** A risk that somebody should see, although no version number covers it. */
function isWatched({ impact, flags }: CompatFinding): boolean {
  return impact === 'risk' && flags.includes('security');
}
