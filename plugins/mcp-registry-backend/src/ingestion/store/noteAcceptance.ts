import { AuditEvent } from '../../evaluation/types';
import { noteVerdictChange } from '../../evaluation/storeVerdict';
import { isSameVerdict } from '../../evaluation/verdictChange';
import { ServerRow } from '../../database/tables';
import { DescribedServer } from '../intake/types';
import { Plan } from './plan';
import { Step } from './step';
import { Judged, ServerState } from './storeServerRow';
import { toActors } from './toActors';

/** Writes into the journal what taking a manifest changed. */
export function noteAcceptance(step: Step, plan: Plan, judged: Judged): void {
  const { server } = step.existing;
  if (!server) {
    noteRegistration(step);
  }
  if (plan.isNewVersion) {
    notePublication(step);
  }
  if (server && plan.isNewStewardship) {
    noteStewardship(step, plan, server);
  }
  if (
    server &&
    !isSameVerdict(JSON.parse(server.verdict), judged.judgement.verdict)
  ) {
    const row = { ...server, latest_version: plan.latest?.version ?? null };
    const by = toActors(step.intake);
    noteVerdictChange(step.journal, {
      row,
      judgement: judged.judgement,
      by,
    });
  }
}

type AnyStep = Step<DescribedServer>;

type Noted = Pick<AuditEvent, 'event' | 'before' | 'after'>;

function audit({ journal, intake }: AnyStep, noted: Noted): void {
  journal.audit.push({
    at: journal.at,
    outcome: 'success',
    ...toActors(intake),
    server: intake.name,
    ...(intake.version !== undefined && { version: intake.version }),
    ...noted,
  });
}

function change({ journal, intake }: AnyStep, kind: string): void {
  journal.changes.push({
    at: journal.at,
    kind,
    server_name: intake.name,
    entity_ref: intake.entity.entityRef,
  });
}

/** Notes that a server is known from now on. */
export function noteRegistration(step: AnyStep): void {
  const { provenance, entity } = step.intake;
  audit(step, {
    event: 'server-registered',
    after: {
      source: provenance.sourceId,
      location: provenance.location,
      entityRef: entity.entityRef,
    },
  });
  change(step, 'server-created');
}

function notePublication(step: Step): void {
  const { contractDigest, snapshot } = step.intake;
  audit(step, {
    event: 'version-published',
    after: {
      contractDigest,
      ...(snapshot && { snapshotDigest: snapshot.digest }),
    },
  });
  change(step, 'version-published');
}

/** Notes that a server is answered for in another way. */
export function noteStewardship(
  step: AnyStep,
  { stewardship }: ServerState,
  server: ServerRow,
): void {
  audit(step, {
    event: 'stewardship-changed',
    before: JSON.parse(server.stewardship),
    after: { ...stewardship },
  });
  change(step, 'server-updated');
}
