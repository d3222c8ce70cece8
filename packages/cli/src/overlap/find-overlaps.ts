import type { ServerOverlap } from 'backstage-plugin-mcp-registry-common';
import { GOVERNANCE_KEY, ParsedManifest } from 'mcp-governance';
import { ContextOptions } from '../context/choose-context';
import { Io } from '../io';
import { createPortalClient, hasPortal } from '../portal/portal';
import { ReportedOverlap, ReportedOverlaps } from '../report/model';
import { ReadVersion } from '../versions/read-documents';

const MOST = 10;

function unknown(reason: string): ReportedOverlaps {
  return { known: false, reason, items: [] };
}

/** The manifest with its governance block, and the snapshot apart from it. */
function toTexts(parsed: ParsedManifest, { snapshot }: ReadVersion) {
  const { snapshot: _, ...governance } = parsed.governance;
  const { manifest } = parsed;
  const meta = { ...manifest._meta, [GOVERNANCE_KEY]: governance };
  return {
    manifest: JSON.stringify({ ...manifest, _meta: meta }),
    ...(snapshot.known && { snapshot: JSON.stringify(snapshot.value) }),
  };
}

function toReported({
  server,
  evidence,
  intended,
}: ServerOverlap): ReportedOverlap {
  const { name, title, owner, trustLevel } = server;
  return {
    ...{ server: name, title, trustLevel },
    ...(owner !== undefined && { owner }),
    evidence: evidence.map(({ kind, sentence }) => ({ kind, sentence })),
    ...(intended && { intended: intended.reason }),
  };
}

async function ask(
  parsed: ParsedManifest,
  version: ReadVersion,
  portal: { options: ContextOptions; io: Io },
): Promise<ReportedOverlaps> {
  const { options, io } = portal;
  const client = await createPortalClient(options, io);
  const { serverOverlapsSchema } = await import(
    'backstage-plugin-mcp-registry-common'
  );
  const answer = await client.previewOverlaps(toTexts(parsed, version));
  const { success, data } = serverOverlapsSchema.safeParse(answer);
  if (!success) {
    return unknown('what the portal answered is no list of overlaps');
  }
  return { known: true, items: data.items.slice(0, MOST).map(toReported) };
}

/**
 * Asks the portal which servers cover the same ground as a manifest. That is
 * information: whatever goes wrong, the check goes on without it.
 */
export async function findOverlaps(
  version: ReadVersion,
  options: ContextOptions,
  io: Io,
): Promise<ReportedOverlaps> {
  const { parsed } = version;
  if (!parsed) {
    return unknown('the manifest could not be read');
  }
  if (options.context !== undefined || !hasPortal(options, io)) {
    return unknown('no portal was asked');
  }
  try {
    return await ask(parsed, version, { options, io });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return unknown(`the portal did not answer: ${message}`);
  }
}
