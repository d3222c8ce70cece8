import { FleetFacts, Verdict } from 'mcp-governance';
import { storeSnapshot } from '../../database/operations/storeSnapshot';
import { judge } from '../../evaluation/judge';
import { toStoredSnapshot } from '../capabilities';
import { IngestOutcome } from '../types';
import { noteAcceptance } from './noteAcceptance';
import { createPlan, Plan } from './plan';
import { makeRoom } from './makeRoom';
import { loadFactsBefore, noteFleet } from './noteFleet';
import { reviseStewardship } from './reviseStewardship';
import { noteSourceItem } from './sourceItem';
import { Step } from './step';
import { Judged, storeServerRow } from './storeServerRow';
import { storeVersionRow } from './storeVersionRow';
import { createLatestSubject, createOwnSubject } from './subjects';

/** Takes a manifest: judges it, and writes all that comes of it. */
export async function accept(step: Step): Promise<IngestOutcome> {
  await makeRoom(step);
  await noteSourceItem(step, 'accepted', []);
  const plan = createPlan(step);
  const factsBefore = await loadFactsBefore(step);
  const judged = await judgeLatest(step, plan, factsBefore);
  const verdict = plan.isLatest
    ? judged.judgement.verdict
    : await judgeOwn(step, plan, factsBefore);
  if (step.intake.snapshot) {
    await storeSnapshot(step.tx, toStoredSnapshot(step.intake.snapshot));
  }
  await storeServerRow(step, plan, judged);
  await storeVersionRow(step, plan, verdict);
  if (plan.isNewStewardship) {
    await reviseStewardship(step, plan);
  }
  noteAcceptance(step, plan, judged);
  noteFleet(step, judged, factsBefore);
  return toOutcome(step, plan, verdict);
}

async function judgeLatest(
  step: Step,
  plan: Plan,
  storedFacts: FleetFacts | undefined,
): Promise<Judged> {
  const subject = await createLatestSubject(step, plan);
  const judgement = await judge(step.tx, { subject, storedFacts }, step.bench);
  return { subject, judgement };
}

/** A version below the latest has a verdict of its own. */
async function judgeOwn(
  step: Step,
  plan: Plan,
  storedFacts: FleetFacts | undefined,
): Promise<Verdict> {
  const subject = await createOwnSubject(step, plan);
  const own = await judge(step.tx, { subject, storedFacts }, step.bench);
  return own.verdict;
}

function toOutcome(
  { intake }: Step,
  { isNewVersion, isNewStewardship }: Plan,
  verdict: Verdict,
): IngestOutcome {
  const known = isNewStewardship ? 'stewardship-changed' : 'unchanged';
  return {
    outcome: isNewVersion ? 'created' : known,
    server: intake.name,
    version: intake.version,
    entityRef: intake.entity.entityRef,
    verdict,
    trust: verdict.trust,
  };
}
