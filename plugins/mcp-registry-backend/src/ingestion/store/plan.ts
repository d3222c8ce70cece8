import { majorOf, Stewardship } from 'mcp-governance';
import { VersionKey } from '../../database/operations/listVersions';
import { PUBLISH_SOURCE_ID } from '../types';
import { findLatest } from '../versionOrder';
import { Step } from './step';

/** What taking a manifest does to its server. */
export interface Plan {
  /** The version is new. */
  isNewVersion: boolean;
  /** The version is the server's latest, or becomes it. */
  isLatest: boolean;
  latest: VersionKey;
  ordinal: number;
  major: string;
  /** The stewardship in force once the manifest is taken. */
  stewardship: Stewardship;
  stewardshipDigest: string;
  isNewStewardship: boolean;
}

/** Plans what taking a manifest does. */
export function createPlan(step: Step): Plan {
  const { intake, existing, journal } = step;
  const present = existing.versions.find(
    ({ version }) => version === intake.version,
  );
  const last = existing.versions.at(-1);
  const added: VersionKey = present ?? {
    version: intake.version,
    ordinal: (last?.ordinal ?? 0) + 1,
    latest: false,
    status: 'active',
    published_at: journal.at,
    contract_digest: intake.contractDigest,
    snapshot_digest: intake.snapshot?.digest ?? null,
  };
  const versions = present ? existing.versions : [...existing.versions, added];
  const latest = findLatest(versions) ?? added;
  const isLatest = latest.version === added.version;
  return {
    isNewVersion: present === undefined,
    isLatest,
    latest,
    ordinal: added.ordinal,
    major: majorOf(intake.version),
    ...planStewardship(step, isLatest),
  };
}

/**
 * The latest accepted manifest sets the stewardship. Of a source that holds
 * several versions at once, that is the highest version's.
 */
function planStewardship(
  { intake, existing }: Step,
  isLatest: boolean,
): Pick<Plan, 'stewardship' | 'stewardshipDigest' | 'isNewStewardship'> {
  const { server } = existing;
  const isPublished = intake.provenance.sourceId === PUBLISH_SOURCE_ID;
  if (server && !isLatest && !isPublished) {
    const stewardship: Stewardship = JSON.parse(server.stewardship);
    return {
      stewardship,
      stewardshipDigest: server.stewardship_digest,
      isNewStewardship: false,
    };
  }
  const { stewardship, stewardshipDigest } = intake;
  const isNewStewardship = server?.stewardship_digest !== stewardshipDigest;
  return { stewardship, stewardshipDigest, isNewStewardship };
}
