import {
  CompatibilityVerdict,
  findCheck,
  Finding,
  suggestVersion,
  Verdict,
} from 'mcp-governance';
import { judge } from '../../evaluation/judge';
import { PUBLISH_SOURCE_ID } from '../types';
import { Refusal } from './findRefusal';
import { loadFactsBefore } from './noteFleet';
import { createPlan } from './plan';
import { Step } from './step';
import { createOwnSubject } from './subjects';

const TOO_SMALL = 'version-bump-too-small';

/**
 * Finds out whether a version that is published breaks more than its number
 * says. What a source merely shows is stored nevertheless, and its verdict
 * fails: nobody stands there to be told.
 */
export async function findIncompatibility(
  step: Step,
): Promise<Refusal | undefined> {
  const plan = createPlan(step);
  const isPublished = step.intake.provenance.sourceId === PUBLISH_SOURCE_ID;
  const isFirst = step.existing.versions.length === 0;
  if (!isPublished || isFirst || !plan.isNewVersion) {
    return undefined;
  }
  const subject = await createOwnSubject(step, plan);
  const storedFacts = await loadFactsBefore(step);
  const { verdict } = await judge(
    step.tx,
    { subject, storedFacts },
    step.bench,
  );
  const findings = verdict.findings.filter(isRefusing);
  return findings.length > 0 && verdict.compatibility
    ? toRefusal(step, verdict.compatibility, findings)
    : undefined;
}

/** The ruleset says how loud they are: only errors keep a version out. */
function isRefusing({ rule, level }: Verdict['findings'][number]): boolean {
  return (
    level === 'error' && (rule === TOO_SMALL || findCheck(rule) !== undefined)
  );
}

function toRefusal(
  { intake, existing }: Step,
  verdict: CompatibilityVerdict,
  findings: Finding[],
): Refusal {
  const { name, version, contractDigest, snapshot } = intake;
  const published = existing.versions.map(each => each.version);
  const suggested =
    verdict.suggestedVersion ??
    suggestVersion(verdict.baseline, 'major', published);
  const compatibility = {
    ...verdict,
    ...(suggested !== undefined && { suggestedVersion: suggested }),
  };
  const { baseline, declaredBump, requiredBump } = compatibility;
  const [finding] = findings;
  return {
    reason: 'incompatible',
    event: 'version-refused',
    outcome: 'refused',
    finding,
    findings,
    compatibility,
    message: toMessage(`${name} ${version}`, compatibility),
    before: { baseline },
    after: {
      declaredBump,
      requiredBump,
      contractDigest,
      ...(snapshot && { snapshotDigest: snapshot.digest }),
      findings: findings.map(({ rule, fingerprint }) => ({
        rule,
        fingerprint,
      })),
    },
  };
}

function toMessage(
  subject: string,
  { baseline, declaredBump, requiredBump, ...rest }: CompatibilityVerdict,
): string {
  const says =
    declaredBump === null
      ? `nothing says how far it goes beyond ${baseline}`
      : `it is a ${wordOf(declaredBump)} version beside ${baseline}`;
  const asks =
    requiredBump === null
      ? 'some of its changes cannot be shown to be compatible'
      : `its changes ask for a ${requiredBump} one`;
  const fix = rest.suggestedVersion
    ? ` Publish it as ${rest.suggestedVersion}.`
    : '';
  return `${subject} is not published: ${says}, and ${asks}.${fix}`;
}

function wordOf(bump: string): string {
  return bump === 'none' ? 'rebuilt' : bump;
}
