import { CompatibilityVerdict, Finding, renderFinding } from 'mcp-governance';
import { createRegistryFinding } from '../../evaluation/registryFindings';
import { DescribedServer, Intake } from '../intake/types';
import { IngestOutcome, PUBLISH_SOURCE_ID } from '../types';
import { Existing } from './step';

type RefusedOutcome = Extract<IngestOutcome, { outcome: 'refused' }>;

/** Why a manifest is understood and not taken. */
export interface Refusal {
  reason: RefusedOutcome['reason'];
  /** Name of the audit event. */
  event: 'version-refused' | 'name-refused';
  /** What its place in its source shows. */
  outcome: 'refused' | 'changed';
  finding: Finding;
  /** All that it is about, where that is more than the one. */
  findings?: Finding[];
  /** How the version stands to its baseline, where that is the reason. */
  compatibility?: CompatibilityVerdict;
  message: string;
  before?: Record<string, unknown>;
  after?: Record<string, unknown>;
}

/** Finds why a manifest must not be taken, if there is a reason. */
export function findRefusal(
  intake: Intake,
  existing: Existing,
): Refusal | undefined {
  return (
    refuseHeldName(intake, existing) ??
    refuseHeldVersion(intake, existing) ??
    refuseHeldEntity(intake, existing) ??
    refuseChangedContent(intake, existing)
  );
}

/** Finds why an entity without a manifest must not be taken. */
export function findNameRefusal(
  intake: DescribedServer,
  existing: Existing,
): Refusal | undefined {
  return refuseHeldName(intake, existing) ?? refuseHeldEntity(intake, existing);
}

/** The source that registered a server keeps its name. */
function refuseHeldName(
  intake: DescribedServer,
  { server }: Existing,
): Refusal | undefined {
  if (!server) {
    return undefined;
  }
  const { entityRef, binding } = intake.entity;
  const isOurs =
    server.source_id === intake.provenance.sourceId &&
    (binding === 'provider' || server.entity_ref === entityRef);
  return isOurs
    ? undefined
    : refuseName(intake, 'name-held', {
        server: server.name,
        source: server.source_id,
        location: server.source_location,
      });
}

/** The location that brought a version first keeps it. */
function refuseHeldVersion(
  intake: Intake,
  { holder }: Existing,
): Refusal | undefined {
  return holder
    ? refuseName(intake, 'version-held', {
        server: intake.name,
        version: intake.version,
        source: holder.source_id,
        location: holder.location,
      })
    : undefined;
}

/**
 * One entity stands for one server. An entity that others declared does not
 * keep a server out whose own entity would have its name: then there are two,
 * and the catalog shows the one that it has.
 */
function refuseHeldEntity(
  intake: DescribedServer,
  { entityHolder }: Existing,
): Refusal | undefined {
  if (!entityHolder || isSamePlace(intake, entityHolder)) {
    return undefined;
  }
  return refuseName(intake, 'entity-held', {
    entityRef: intake.entity.entityRef,
    server: entityHolder.name,
    source: entityHolder.source_id,
    location: entityHolder.source_location,
  });
}

/** The same entity under another name: the old server makes room. */
function isSamePlace(
  { provenance }: DescribedServer,
  held: { source_id: string; source_location: string },
): boolean {
  return (
    provenance.sourceId !== PUBLISH_SOURCE_ID &&
    held.source_id === provenance.sourceId &&
    held.source_location === provenance.location
  );
}

function refuseName(
  intake: DescribedServer,
  rule: string,
  data: Record<string, string>,
): Refusal {
  const { location, locate } = intake.provenance;
  const finding = createRegistryFinding({
    rule,
    server: intake.name,
    level: 'error',
    pointer: '/name',
    data: { ...data, refused: location },
    location: locate?.('/name'),
  });
  return {
    reason: 'name-held',
    event: 'name-refused',
    outcome: 'refused',
    finding,
    message: renderFinding(finding).message,
    before: data,
    after: { source: intake.provenance.sourceId, location },
  };
}

/** A published version never changes. */
function refuseChangedContent(
  intake: Intake,
  { versions }: Existing,
): Refusal | undefined {
  const published = versions.find(({ version }) => version === intake.version);
  if (!published) {
    return undefined;
  }
  const before = {
    contractDigest: published.contract_digest,
    snapshotDigest: published.snapshot_digest ?? 'none',
  };
  const after = {
    contractDigest: intake.contractDigest,
    snapshotDigest: intake.snapshot?.digest ?? 'none',
  };
  const isSame =
    before.contractDigest === after.contractDigest &&
    before.snapshotDigest === after.snapshotDigest;
  return isSame ? undefined : refuseContent(intake, before, after);
}

type Digests = { contractDigest: string; snapshotDigest: string };

function refuseContent(
  intake: Intake,
  before: Digests,
  after: Digests,
): Refusal {
  const { name, version, provenance } = intake;
  const finding = createRegistryFinding({
    rule: 'content-changed',
    server: name,
    level: 'error',
    pointer: '/version',
    data: {
      version,
      publishedContract: before.contractDigest,
      publishedSnapshot: before.snapshotDigest,
      refusedContract: after.contractDigest,
      refusedSnapshot: after.snapshotDigest,
    },
    blocks: true,
    location: provenance.locate?.('/version'),
  });
  const part =
    before.contractDigest === after.contractDigest ? 'snapshot' : 'contract';
  const key = `${part}Digest` as const;
  return {
    reason: 'version-immutable',
    event: 'version-refused',
    outcome: 'changed',
    finding,
    message: `${name} ${version} is published with the ${part} ${before[key]}; a published version never changes, and this one has the ${part} ${after[key]}.`,
    before,
    after,
  };
}
