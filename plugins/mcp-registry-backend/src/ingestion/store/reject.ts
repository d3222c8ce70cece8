import { digest, Finding } from 'mcp-governance';
import { Knex } from 'knex';
import { findSourceItem } from '../../database/operations/findSourceItem';
import { storeSourceItem } from '../../database/operations/storeSourceItem';
import { Provenance } from '../intake/types';
import { PUBLISH_SOURCE_ID } from '../types';

const ERROR = 'The manifest cannot be read any more; this is what it last said';

/** A manifest that no server can be made of. */
export interface Rejection {
  provenance: Provenance;
  findings: Finding[];
  /** ISO 8601. */
  at: string;
}

/**
 * Keeps the findings at the manifest's place. The server that it was before
 * stays as it was, and is marked as stale.
 */
export async function storeRejection(
  tx: Knex,
  { provenance, findings, at }: Rejection,
): Promise<void> {
  if (provenance.sourceId === PUBLISH_SOURCE_ID) {
    return;
  }
  const key = { source_id: provenance.sourceId, location: provenance.location };
  const before = await findSourceItem(tx, key);
  await storeSourceItem(tx, {
    ...key,
    outcome: 'rejected',
    server_name: before?.server_name ?? null,
    version: before?.version ?? null,
    content_digest: digest(findings),
    manifest_sha256: null,
    snapshot_sha256: null,
    snapshot_path: null,
    read_at: before?.server_name ? before.read_at : at,
    findings: JSON.stringify(findings),
    error: before?.server_name ? ERROR : null,
  });
}
