import { toServerJson, TRUST_LEVELS, Verdict } from 'mcp-governance';
import { toCompatibilityColumns } from '../../database/compatibilityColumns';
import { insertVersion } from '../../database/operations/insertVersion';
import { markLatestVersion } from '../../database/operations/markLatestVersion';
import { updateVersionReading } from '../../database/operations/updateVersionReading';
import { toOwnSnapshotColumns } from '../../database/snapshotColumns';
import { Plan } from './plan';
import { Step } from './step';

/** Publishes the version, or notes its last reading where it is published. */
export async function storeVersionRow(
  step: Step,
  plan: Plan,
  verdict: Verdict,
): Promise<void> {
  const { tx, intake, existing } = step;
  const key = { server_name: intake.name, version: intake.version };
  const reading = {
    parse_findings: JSON.stringify(intake.parseFindings),
    verdict_status: verdict.status,
    trust_rank: TRUST_LEVELS.indexOf(verdict.trust.level),
    ...toCompatibilityColumns(verdict.compatibility),
    ...toOwnSnapshotColumns(intake.snapshot?.snapshot),
  };
  if (!plan.isNewVersion) {
    await updateVersionReading(tx, key, reading);
    return;
  }
  await insertVersion(tx, {
    ...key,
    ...reading,
    ...toVersionColumns(step, plan),
  });
  if (existing.versions.length > 0 && plan.latest) {
    const { version } = plan.latest;
    await markLatestVersion(tx, { ...key, version });
  }
}

function toVersionColumns({ intake, journal }: Step, plan: Plan) {
  const { parsed, contractDigest, snapshot, provenance } = intake;
  const serverJson = toServerJson(parsed.manifest);
  return {
    major: plan.major,
    ordinal: plan.ordinal,
    latest: plan.isLatest,
    manifest: JSON.stringify(parsed),
    contract_digest: contractDigest,
    snapshot_digest: snapshot?.digest ?? null,
    status: 'active',
    status_message: null,
    sunset_at: null,
    status_set_by: null,
    status_changed_at: journal.at,
    server_json: serverJson ? JSON.stringify(serverJson) : null,
    published_at: journal.at,
    published_by: provenance.principal,
    source_id: provenance.sourceId,
  };
}
