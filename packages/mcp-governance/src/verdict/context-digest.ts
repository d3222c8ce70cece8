import { ownerGroupOf } from '../conventions/owner-group';
import { createFleetFacts, selectFleet } from '../conventions/fleet-index';
import { compareText, digest } from '../model/digest';
import { JsonObject, Known } from '../model/json';
import { digestContract } from '../model/manifest/contract';
import { digestSnapshot } from '../model/snapshot/digestSnapshot';
import { isAbout } from './decisions';
import { isActive, isOver } from './instant';
import { listWaiversOf } from './waivers';
import {
  Baseline,
  EvaluationContext,
  EvaluationInput,
  PlatformDecision,
} from './types';

/**
 * Digest of the part of a context that matters to one server: whether its
 * owner is a group, what the fleet shares with it, and which decisions and
 * waivers are in force for it now. Equal input, ruleset and context digest
 * give an equal verdict.
 *
 * @returns `sha256:` and 64 hexadecimal digits
 * @public
 */
export function createContextDigest(
  input: EvaluationInput,
  context: EvaluationContext,
): string {
  const server = input.parsed?.manifest.name ?? input.server;
  const { approvals, allowlist, denials, now, drift, probed } = context;
  return digest({
    server,
    owner: selectOwner(input, context.groups),
    fleet: selectKnownFleet(input, context),
    ownNamespaces: context.ownNamespaces,
    waivers: listWaiversOf(input, context)
      .map(({ fingerprint, byOwner }) => [fingerprint, byOwner ?? false].join())
      .sort(),
    approvals: inForce(approvals, server).filter(({ until }) =>
      isActive(until, now),
    ),
    allowlist: inForce(allowlist, server).filter(({ until }) =>
      isActive(until, now),
    ),
    denials: inForce(denials, server).filter(
      ({ until }) => !isOver(until, now),
    ),
    hasDenials: denials.length > 0,
    drift,
    probed: probed ?? false,
    published: selectPublished(context.published),
  });
}

/** What is published, by its digests. */
function selectPublished(
  published: EvaluationContext['published'],
): JsonObject {
  if (!published.known) {
    return { known: false };
  }
  const { baseline, others, versions } = published.value;
  return {
    known: true,
    ...(baseline && { baseline: toDigests(baseline) }),
    others: others.map(toDigests),
    versions: [...versions].sort(compareText),
  };
}

function toDigests({ version, parsed, snapshot }: Baseline): JsonObject {
  return {
    version,
    contract: digestContract(parsed),
    ...(snapshot.known && { snapshot: digestSnapshot(snapshot.value) }),
  };
}

function inForce(
  decisions: PlatformDecision[],
  server: string | undefined,
): PlatformDecision[] {
  return server === undefined
    ? []
    : decisions.filter(decision => isAbout(decision, server));
}

function selectOwner(
  { parsed }: EvaluationInput,
  groups: EvaluationContext['groups'],
): Known<boolean> {
  const group = ownerGroupOf(parsed?.governance.owner ?? '');
  return groups.known
    ? { known: true, value: group !== undefined && groups.value.has(group) }
    : { known: false };
}

function selectKnownFleet(
  { parsed, snapshot }: EvaluationInput,
  { fleet }: EvaluationContext,
): JsonObject {
  if (!fleet.known || !parsed) {
    return { known: fleet.known };
  }
  const facts = createFleetFacts(parsed, snapshot);
  return { known: true, ...selectFleet(fleet.value, facts) };
}
