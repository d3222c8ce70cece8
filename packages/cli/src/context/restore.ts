import {
  Baseline,
  createSnapshot,
  EvaluationContext,
  Finding,
  Known,
  parseManifest,
  PublishedVersions,
  Snapshot,
} from 'mcp-governance';
import { CouldNotRunError } from '../exit-codes';
import { renderFindings } from '../render/findings';
import { SavedBaseline, SavedContext } from './schema';

function refuse(version: string, part: string, findings: Finding[]): never {
  throw new CouldNotRunError(
    `The baseline ${version} no longer parses (its ${part}):\n${renderFindings(
      findings,
    )}\nPublish a version above it that does, or ask the platform team to delete it.`,
  );
}

function restoreSnapshot({
  version,
  snapshot,
}: SavedBaseline): Known<Snapshot> {
  if (!snapshot.known) {
    return { known: false };
  }
  const result = createSnapshot(snapshot.value);
  return result.ok
    ? { known: true, value: result.value }
    : refuse(version, 'snapshot', result.findings);
}

/**
 * Reads a published version again, since what another release stored need not
 * be what this one understands.
 */
function restoreBaseline(saved: SavedBaseline): Baseline {
  const { version, parsed } = saved;
  const result = parseManifest({
    text: JSON.stringify(parsed.manifest),
    file: `baseline ${version}`,
    format: 'json',
  });
  return result.ok
    ? {
        version,
        parsed: result.value.parsed,
        snapshot: restoreSnapshot(saved),
      }
    : refuse(version, 'manifest', result.findings);
}

function restorePublished({
  published,
}: SavedContext): Known<PublishedVersions> {
  if (!published.known) {
    return published;
  }
  const { baseline, others, versions } = published.value;
  return {
    known: true,
    value: {
      ...(baseline && { baseline: restoreBaseline(baseline) }),
      others: others.map(restoreBaseline),
      versions,
    },
  };
}

/**
 * Makes the evaluation's context of what the portal answered.
 *
 * @param now - ISO 8601
 * @throws CouldNotRunError where a published version no longer parses
 */
export function restoreContext(
  saved: SavedContext,
  now: string,
): EvaluationContext {
  const { groups, ruleset, ownNamespaces, waivers, drift, probed } = saved;
  return {
    now,
    groups: groups.known
      ? { known: true, value: new Set(groups.value) }
      : { known: false },
    fleet: saved.fleet,
    ruleset,
    ownNamespaces,
    waivers,
    approvals: saved.approvals,
    denials: saved.denials,
    allowlist: saved.allowlist,
    ...(probed !== undefined && { probed }),
    drift,
    published: restorePublished(saved),
  };
}
