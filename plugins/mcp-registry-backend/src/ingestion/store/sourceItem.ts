import { Finding } from 'mcp-governance';
import { storeSourceItem } from '../../database/operations/storeSourceItem';
import { SourceItemOutcome } from '../../database/tables';
import { DescribedServer } from '../intake/types';
import { PUBLISH_SOURCE_ID } from '../types';
import { noteChangeGone } from './noteChangeGone';
import { Step } from './step';

/**
 * Notes at the manifest's place what became of it. What is published has no
 * place to read it from again.
 */
export async function noteSourceItem(
  step: Step<DescribedServer>,
  outcome: SourceItemOutcome,
  findings: Finding[],
): Promise<void> {
  const { tx, intake, journal, existing } = step;
  const { bytes, provenance } = intake;
  const { sourceId, location } = provenance;
  if (sourceId === PUBLISH_SOURCE_ID) {
    return;
  }
  if (!isJudgedAnyway(step, outcome)) {
    await noteChangeGone(tx, journal, existing.item);
  }
  await storeSourceItem(tx, {
    source_id: sourceId,
    location,
    outcome,
    server_name: intake.name,
    version: intake.version ?? null,
    content_digest: intake.contentDigest,
    manifest_sha256: bytes?.manifest ?? null,
    snapshot_sha256: bytes?.snapshot ?? null,
    snapshot_path: bytes?.snapshotPath ?? null,
    read_at: journal.at,
    findings: JSON.stringify(findings),
    error: null,
  });
}

/** What the place told before is judged again in this very step. */
function isJudgedAnyway(
  { intake, existing: { item } }: Step<DescribedServer>,
  outcome: SourceItemOutcome,
): boolean {
  const isSameVersion = item?.version === intake.version;
  return (
    item?.server_name === intake.name &&
    (outcome === 'accepted' || (outcome === 'changed' && isSameVersion))
  );
}
