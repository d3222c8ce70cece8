import { FleetFacts, Verdict } from 'mcp-governance';
import { findServer } from '../../database/operations/findServer';
import { storeSnapshot } from '../../database/operations/storeSnapshot';
import { updateVersionVerdict } from '../../database/operations/updateVersionVerdict';
import { judge } from '../../evaluation/judge';
import { reviewVersions } from '../../evaluation/reviewVersions';
import { toStoredSnapshot } from '../capabilities';
import { IngestOutcome } from '../types';
import { noteAcceptance } from './noteAcceptance';
import { followDeclared } from './followDeclared';
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
  if (step.intake.snapshot) {
    await storeSnapshot(step.tx, toStoredSnapshot(step.intake.snapshot));
  }
  const { judged, verdict } = await storeJudged(step, plan, factsBefore);
  if (plan.isNewStewardship) {
    await reviseStewardship(step, plan);
  }
  noteAcceptance(step, plan, judged);
  noteFleet(step, judged, factsBefore);
  await followDeclared(step);
  return toOutcome(step, plan, verdict);
}

interface StoredVersion {
  /** The server by its latest version. */
  judged: Judged;
  /** On the version itself. */
  verdict: Verdict;
}

async function storeJudged(
  step: Step,
  plan: Plan,
  factsBefore: FleetFacts | undefined,
): Promise<StoredVersion> {
  if (plan.isLatest) {
    const judged = await judgeLatest(step, plan, factsBefore);
    const { verdict } = judged.judgement;
    await storeServerRow(step, plan, judged);
    await storeVersionRow(step, plan, verdict);
    await reviewOthers(step, plan);
    return { judged, verdict };
  }
  const verdict = await judgeOwn(step, plan, factsBefore);
  // It may be what the latest is compared with.
  await storeVersionRow(step, plan, verdict);
  const judged = await judgeLatest(step, plan, factsBefore);
  await storeServerRow(step, plan, judged);
  await noteLatest(step, plan, judged);
  await reviewOthers(step, plan);
  return { judged, verdict };
}

/** The latest may have another baseline than before. */
async function noteLatest(
  { tx, intake }: Step,
  { latest, isNewVersion }: Plan,
  { judgement }: Judged,
): Promise<void> {
  if (latest && isNewVersion) {
    const key = { server_name: intake.name, version: latest.version };
    await updateVersionVerdict(tx, key, judgement.verdict);
  }
}

/** So may versions in between. */
async function reviewOthers(step: Step, plan: Plan): Promise<void> {
  const { tx, intake, existing, bench } = step;
  // The owner's waivers are part of the stewardship.
  const all = plan.isNewStewardship;
  if ((!plan.isNewVersion && !all) || !existing.server) {
    return;
  }
  const owner = await findServer(tx, intake.name);
  if (owner) {
    const latest = plan.latest?.version;
    await reviewVersions(tx, { owner, latest, bench, all });
  }
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
