import { majorOf, Stewardship } from 'mcp-governance';
import { VersionKey } from '../../database/operations/listVersions';
import { PUBLISH_SOURCE_ID } from '../types';
import { findLatest } from '../versionOrder';
import { statusAfter } from './followDeclared';
import { Step } from './step';

/** What taking a manifest does to its server. */
export interface Plan {
  /** The version is new. */
  isNewVersion: boolean;
  /** The version is the server's latest, or becomes it. */
  isLatest: boolean;
  /**
   * The manifest speaks for the server: it was published, or its source
   * holds no higher version.
   */
  isLeading: boolean;
  /** Absent where all versions are deleted. */
  latest?: VersionKey;
  ordinal: number;
  major: string;
  /** The stewardship in force once the manifest is taken. */
  stewardship: Stewardship;
  stewardshipDigest: string;
  isNewStewardship: boolean;
}

/** Plans what taking a manifest does. */
export function createPlan(step: Step): Plan {
  const { intake, existing } = step;
  const present = existing.versions.find(
    ({ version }) => version === intake.version,
  );
  const added = {
    ...(present ?? toNewKey(step)),
    ...statusAfter(intake, present),
  };
  const others = existing.versions.filter(each => each !== present);
  const versions = [...others, added];
  const latest = findLatest(versions);
  const isLatest = latest?.version === added.version;
  return {
    isNewVersion: present === undefined,
    isLatest,
    ...(latest && { latest }),
    ordinal: added.ordinal,
    major: majorOf(intake.version),
    ...planStewardship(step, isLeading(step, versions)),
  };
}

function toNewKey({ intake, existing, journal }: Step): VersionKey {
  return {
    version: intake.version,
    ordinal: (existing.versions.at(-1)?.ordinal ?? 0) + 1,
    latest: false,
    status: 'active',
    status_set_by: null,
    published_at: journal.at,
    contract_digest: intake.contractDigest,
    snapshot_digest: intake.snapshot?.digest ?? null,
  };
}

function isLeading(
  { intake, existing }: Step,
  versions: VersionKey[],
): boolean {
  const { heldVersions } = existing;
  const held = versions.filter(
    ({ version }) =>
      version === intake.version || heldVersions.includes(version),
  );
  const isPublished = intake.provenance.sourceId === PUBLISH_SOURCE_ID;
  return isPublished || findLatest(held)?.version === intake.version;
}

/**
 * The latest accepted manifest sets the stewardship. Of a source that holds
 * several versions at once, that is the highest version's.
 */
function planStewardship(
  { intake, existing }: Step,
  leads: boolean,
): Pick<
  Plan,
  'isLeading' | 'stewardship' | 'stewardshipDigest' | 'isNewStewardship'
> {
  const { server } = existing;
  if (server && !leads) {
    const stewardship: Stewardship = JSON.parse(server.stewardship);
    return {
      isLeading: false,
      stewardship,
      stewardshipDigest: server.stewardship_digest,
      isNewStewardship: false,
    };
  }
  const { stewardship, stewardshipDigest } = intake;
  const isNewStewardship = server?.stewardship_digest !== stewardshipDigest;
  return { isLeading: true, stewardship, stewardshipDigest, isNewStewardship };
}
