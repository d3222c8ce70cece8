import { RuleRun, runRules } from '../conventions/run-rules';
import { Finding } from '../model/finding';
import { digestContract } from '../model/manifest/contract';
import { majorOf } from '../model/manifest/version';
import { digestSnapshot } from '../model/snapshot/digestSnapshot';
import { runCompatibility } from './compatibility';
import { createContextDigest } from './context-digest';
import { createContentFinding, sortFindings } from './findings';
import { judgedOriginOf } from './origin';
import { createRulesetDigest } from './ruleset-digest';
import { statusOf } from './status';
import { computeTrust } from './trust';
import { TRUST_CRITERIA } from './trust-criteria';
import { TrustCriterionDefinition, TrustFacts } from './trust-criterion';
import { EvaluationContext, EvaluationInput, Verdict } from './types';
import { applyWaivers, listWaiversOf } from './waivers';

/**
 * Reaches the verdict on one version of a server. The same input and context
 * give the same verdict; nothing is thrown, whatever the manifest holds.
 *
 * @param criteria - the trust ladder, where the organization added to it
 * @public
 */
export function evaluate(
  input: EvaluationInput,
  context: EvaluationContext,
  criteria: readonly TrustCriterionDefinition[] = TRUST_CRITERIA,
): Verdict {
  const { parsed, snapshot } = input;
  const run = runOver(input, context);
  const waivers = listWaiversOf(input, context);
  const compatibility = runCompatibility(input, context, waivers);
  const { kept, waived } = applyWaivers(
    sortFindings([
      ...listGiven(input),
      ...run.findings,
      ...compatibility.findings,
    ]),
    waivers,
  );
  return {
    status: statusOf(kept, parsed !== undefined),
    findings: kept,
    waived,
    passed: run.passed,
    trust: computeTrust(toTrustFacts(input, context, kept), criteria),
    ...(compatibility.verdict && { compatibility: compatibility.verdict }),
    ...(parsed && { contractDigest: digestContract(parsed) }),
    ...(snapshot && { snapshotDigest: digestSnapshot(snapshot) }),
    rulesetDigest: createRulesetDigest(context.ruleset),
    contextDigest: createContextDigest(input, context),
  };
}

function nameOf({ parsed, server }: EvaluationInput): string | undefined {
  return parsed?.manifest.name ?? server;
}

function runOver(
  { parsed, snapshot }: EvaluationInput,
  context: EvaluationContext,
): RuleRun {
  if (!parsed) {
    return { findings: [], passed: [] };
  }
  return runRules(
    {
      manifest: parsed.manifest,
      governance: parsed.governance,
      origin: judgedOriginOf(parsed, context.ownNamespaces),
      snapshot: snapshot ? { known: true, value: snapshot } : { known: false },
    },
    context,
  );
}

/** What others found before the rules ran. */
function listGiven(input: EvaluationInput): Finding[] {
  const {
    parseFindings,
    registryFindings = [],
    contentChanged,
    parsed,
  } = input;
  const found = [...parseFindings, ...registryFindings];
  return contentChanged
    ? [
        ...found,
        createContentFinding(
          nameOf(input) ?? '',
          parsed?.manifest.version ?? '',
        ),
      ]
    : found;
}

function toTrustFacts(
  input: EvaluationInput,
  context: EvaluationContext,
  findings: Finding[],
): TrustFacts {
  const { parsed } = input;
  const server = nameOf(input);
  return {
    input,
    context,
    findings,
    ...(parsed && { origin: judgedOriginOf(parsed, context.ownNamespaces) }),
    judged: {
      now: context.now,
      ...(server !== undefined && { server }),
      ...(parsed && { major: majorOf(parsed.manifest.version) }),
    },
  };
}
