import { FleetFacts } from 'mcp-governance';
import { judge } from '../../evaluation/judge';
import { noteVerdictChange } from '../../evaluation/storeVerdict';
import { listEntityFindings } from '../../evaluation/entityFindings';
import { createSubject } from '../../evaluation/subject';
import { listRegistryFindings } from '../../evaluation/loadSubject';
import { isSameVerdict } from '../../evaluation/verdictChange';
import { DescribedServer } from '../intake/types';
import { findNameRefusal } from './findRefusal';
import { makeRoom } from './makeRoom';
import { noteRegistration, noteStewardship } from './noteAcceptance';
import { loadFactsBefore, noteFleet } from './noteFleet';
import { noteRefusal } from './refuse';
import { reviseStewardship } from './reviseStewardship';
import { noteSourceItem } from './sourceItem';
import { Step } from './step';
import { Judged, ServerState, storeServerRow } from './storeServerRow';
import { toActors } from './toActors';

type EntityStep = Step<DescribedServer>;

/** Registers an entity that has no manifest, or what has changed of it. */
export async function seeEntity(step: EntityStep): Promise<void> {
  const refusal = findNameRefusal(step.intake, step.existing);
  if (refusal) {
    noteRefusal(step, refusal);
    await noteSourceItem(step, refusal.outcome, [refusal.finding]);
    return;
  }
  await makeRoom(step);
  await noteSourceItem(step, 'accepted', []);
  const { stewardship, stewardshipDigest } = step.intake;
  const state: ServerState = {
    stewardship,
    stewardshipDigest,
    isLeading: true,
  };
  const factsBefore = await loadFactsBefore(step);
  const judged = await judgeEntity(step, factsBefore);
  await storeServerRow(step, state, judged);
  await noteEntity(step, state, judged);
  noteFleet(step, judged, factsBefore);
}

async function judgeEntity(
  step: EntityStep,
  storedFacts: FleetFacts | undefined,
): Promise<Judged> {
  const { server } = step.existing;
  const { parsed, entity } = step.intake;
  const subject = createSubject({
    parsed,
    parseFindings: [],
    published: false,
    registryFindings: [
      ...(server ? listRegistryFindings(server) : []),
      ...listEntityFindings(parsed, entity.entityRef),
    ],
  });
  const judgement = await judge(step.tx, { subject, storedFacts }, step.bench);
  return { subject, judgement };
}

async function noteEntity(
  step: EntityStep,
  state: ServerState,
  { judgement }: Judged,
): Promise<void> {
  const { server } = step.existing;
  const isNew = server?.stewardship_digest !== state.stewardshipDigest;
  if (isNew) {
    await reviseStewardship(step, state);
  }
  if (!server) {
    noteRegistration(step);
    return;
  }
  noteStewardship(step, state, server);
  if (!isSameVerdict(JSON.parse(server.verdict), judgement.verdict)) {
    const by = toActors(step.intake);
    noteVerdictChange(step.journal, { row: server, judgement, by });
  }
}
