import { Finding, ParsedManifest } from 'mcp-governance';
import { findVersion } from '../../database/operations/findVersion';
import { hasChangedItem } from '../../database/operations/hasChangedItem';
import { VersionKey } from '../../database/operations/listVersions';
import {
  listRegistryFindings,
  readSnapshot,
} from '../../evaluation/loadSubject';
import { createSubject, Subject } from '../../evaluation/subject';
import { withStewardship } from '../intake/governance';
import { Plan } from './plan';
import { Step } from './step';

/** The version that came in, as it is judged. */
export async function createOwnSubject(
  step: Step,
  plan: Plan,
): Promise<Subject> {
  const { intake } = step;
  const isOwn = plan.stewardshipDigest === intake.stewardshipDigest;
  return createSubject({
    parsed: isOwn
      ? intake.parsed
      : withStewardship(intake.parsed, plan.stewardship),
    snapshot: intake.snapshot?.snapshot,
    locators: {
      manifest: intake.provenance.locate,
      snapshot: intake.snapshot?.locate,
    },
    parseFindings: intake.parseFindings,
    published: true,
    contentChanged: await hasContentChanged(step, intake.version),
    registryFindings: registryFindingsOf(step),
  });
}

/** The server's latest version, as it is judged. */
export async function createLatestSubject(
  step: Step,
  plan: Plan,
): Promise<Subject> {
  if (plan.isLatest) {
    return createOwnSubject(step, plan);
  }
  return plan.latest
    ? loadLatestSubject(step, plan, plan.latest)
    : createBareSubject(step, plan);
}

/** Every version is deleted: the server is known, and nothing is published. */
function createBareSubject(step: Step, { stewardship }: Plan): Subject {
  return createSubject({
    parsed: withStewardship(step.intake.parsed, stewardship),
    parseFindings: [],
    published: false,
    registryFindings: registryFindingsOf(step),
  });
}

async function loadLatestSubject(
  step: Step,
  { stewardship }: Plan,
  latest: VersionKey,
): Promise<Subject> {
  const { tx, intake } = step;
  const key = { server_name: intake.name, version: latest.version };
  const row = await findVersion(tx, key);
  if (!row) {
    throw new Error(`Version ${latest.version} is listed and cannot be found`);
  }
  const parsed: ParsedManifest = JSON.parse(row.manifest);
  const parseFindings: Finding[] = JSON.parse(row.parse_findings);
  return createSubject({
    parsed: withStewardship(parsed, stewardship),
    snapshot: await readSnapshot(tx, row),
    parseFindings,
    published: true,
    contentChanged: await hasContentChanged(step, latest.version),
    registryFindings: registryFindingsOf(step),
  });
}

/** A location of the source shows the version with other content. */
async function hasContentChanged(
  { tx, intake, existing }: Step,
  version: string,
): Promise<boolean> {
  if (!existing.server) {
    return false;
  }
  return hasChangedItem(tx, {
    source_id: intake.provenance.sourceId,
    server_name: intake.name,
    version,
  });
}

function registryFindingsOf({ existing }: Step): Finding[] {
  return existing.server ? listRegistryFindings(existing.server) : [];
}
