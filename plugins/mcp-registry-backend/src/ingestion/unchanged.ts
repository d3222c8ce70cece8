import { Verdict } from 'mcp-governance';
import { KnownItem } from '../database/operations/findKnownItem';
import { EvaluationFrame } from '../evaluation/EvaluationContextLoader';
import { hashManifest, hashSnapshot } from './intake/hashBytes';
import { DescribedServer } from './intake/types';
import { IngestOutcome, ReadManifest, ReadText } from './types';

/**
 * Whether the server was judged under the present configuration. What other
 * servers change has it judged again on its own, and while the catalog is
 * away nobody loses a verdict.
 */
export function isJudged(known: KnownItem, frame: EvaluationFrame): boolean {
  return known.policy_digest === frame.policyDigest || !frame.groups.known;
}

/** Whether the very bytes were read before: then nothing in them changed. */
export async function hasSameBytes(
  read: ReadManifest,
  known: KnownItem,
): Promise<boolean> {
  if (known.manifest_sha256 !== hashManifest(read)) {
    return false;
  }
  const snapshot = await findSnapshotText(read, known);
  const hash = snapshot ? hashSnapshot(snapshot) : null;
  return known.snapshot_sha256 === hash;
}

async function findSnapshotText(
  read: ReadManifest,
  { snapshot_path: path }: KnownItem,
): Promise<ReadText | undefined> {
  if (read.snapshot || path === null) {
    return read.snapshot;
  }
  const beside = await read.readSnapshot?.(path);
  return beside?.ok ? beside.snapshot : undefined;
}

/** Whether what was understood is the same, however it is written. */
export function hasSameContent(
  { name, contentDigest }: DescribedServer,
  known: KnownItem,
): boolean {
  return known.server_name === name && known.content_digest === contentDigest;
}

/** What is told of a manifest that brings nothing new. */
export function toUnchanged(known: KnownItem): IngestOutcome {
  const verdict: Verdict = JSON.parse(known.verdict);
  return {
    outcome: 'unchanged',
    server: known.server_name,
    version: known.version ?? '',
    entityRef: known.entity_ref,
    verdict,
    trust: verdict.trust,
  };
}
