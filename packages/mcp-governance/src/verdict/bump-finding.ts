import { Bump } from '../compat/impact';
import { CompatibilityPolicy } from '../conventions/types';
import { createFingerprint } from '../model/digest';
import { Finding, FindingLevel } from '../model/finding';
import { CompatibilityVerdict, EvaluationInput } from './types';

const RULE = 'version-bump-too-small';

/**
 * One finding for all changes that ask for another version number than this
 * one; none where the number says nothing, or where they are undecided.
 */
export function listBumpFindings(
  { parsed }: EvaluationInput,
  verdict: CompatibilityVerdict,
  { level }: CompatibilityPolicy,
): Finding[] {
  const { baseline, declaredBump, requiredBump, covered } = verdict;
  if (covered || level === 'off' || !declaredBump || !requiredBump) {
    return [];
  }
  const { name = '', version = '' } = parsed?.manifest ?? {};
  return [
    {
      rule: RULE,
      level: requiredBump === 'major' ? level : softened(level),
      document: 'manifest',
      pointer: '/version',
      messageId: 'default',
      data: {
        version,
        baseline,
        declared: wordOf(declaredBump),
        required: wordOf(requiredBump),
        suggested: verdict.suggestedVersion ?? `a ${requiredBump} version`,
      },
      fingerprint: createFingerprint([RULE, name, version, baseline]),
    },
  ];
}

/** What only adds holds nobody up. */
function softened(level: FindingLevel): FindingLevel {
  return level === 'error' ? 'warning' : level;
}

function wordOf(bump: Bump): string {
  return bump === 'none' ? 'mere build' : bump;
}
