import { rejudgeServer } from '../../evaluation/rejudgeServer';
import { DescribedServer } from '../intake/types';
import { IngestOutcome, PUBLISH_SOURCE_ID } from '../types';
import { Refusal } from './findRefusal';
import { noteSourceItem } from './sourceItem';
import { Step } from './step';
import { toActors } from './toActors';

/**
 * Refuses a manifest: it leaves an audit event, and a finding at its place in
 * its source. Where a source shows other content than it published, the
 * server itself is judged again.
 */
export async function refuse(
  step: Step,
  refusal: Refusal,
): Promise<IngestOutcome> {
  const { reason, message, finding, compatibility } = refusal;
  const { findings = [finding] } = refusal;
  noteRefusal(step, refusal);
  await noteSourceItem(step, refusal.outcome, [finding]);
  await rejudgeAfter(step, refusal);
  return {
    ...{ outcome: 'refused', reason, message, findings },
    ...(compatibility && { compatibility }),
  };
}

/** A source that is read again and again tells the same each time. */
function isKnown(
  { existing, intake }: Step<DescribedServer>,
  { finding, outcome }: Refusal,
): boolean {
  const { item } = existing;
  return (
    item?.outcome === outcome &&
    item.content_digest === intake.contentDigest &&
    item.findings.includes(finding.fingerprint)
  );
}

/** Audits a refusal, the first time. */
export function noteRefusal(
  step: Step<DescribedServer>,
  refusal: Refusal,
): void {
  const { journal, intake } = step;
  if (isKnown(step, refusal)) {
    return;
  }
  const { event, message, before, after } = refusal;
  journal.audit.push({
    at: journal.at,
    event,
    outcome: 'refused',
    ...toActors(intake),
    server: intake.name,
    ...(intake.version !== undefined && { version: intake.version }),
    before,
    after,
    reason: message,
  });
}

async function rejudgeAfter(step: Step, { reason }: Refusal): Promise<void> {
  const { tx, journal, intake, bench, existing } = step;
  const { server } = existing;
  const isOfSource = intake.provenance.sourceId !== PUBLISH_SOURCE_ID;
  if (
    reason === 'version-immutable' &&
    isOfSource &&
    server?.latest_version === intake.version
  ) {
    const by = toActors(intake);
    await rejudgeServer(tx, journal, { row: server, bench, by });
  }
}
