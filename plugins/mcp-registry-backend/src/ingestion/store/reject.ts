import { digest, Finding } from 'mcp-governance';
import { Knex } from 'knex';
import { Journal } from '../../database/journal';
import { findSourceItem } from '../../database/operations/findSourceItem';
import { storeSourceItem } from '../../database/operations/storeSourceItem';
import { Provenance } from '../intake/types';
import { PUBLISH_SOURCE_ID } from '../types';
import { noteChangeGone } from './noteChangeGone';

const ERROR = 'The manifest cannot be read any more; this is what it last said';

/** A manifest that no server can be made of. */
export interface Rejection {
  provenance: Provenance;
  findings: Finding[];
}

/**
 * Keeps the findings at the manifest's place. The server that it was before
 * stays as it was, and is marked as stale. A place that was refused a name
 * never held it.
 */
export async function storeRejection(
  tx: Knex,
  journal: Journal,
  { provenance, findings }: Rejection,
): Promise<void> {
  if (provenance.sourceId === PUBLISH_SOURCE_ID) {
    return;
  }
  const key = { source_id: provenance.sourceId, location: provenance.location };
  const item = await findSourceItem(tx, key);
  await noteChangeGone(tx, journal, item);
  const before = item?.outcome === 'refused' ? undefined : item;
  await storeSourceItem(tx, {
    ...key,
    outcome: 'rejected',
    server_name: before?.server_name ?? null,
    version: before?.version ?? null,
    content_digest: digest(findings),
    manifest_sha256: null,
    snapshot_sha256: null,
    snapshot_path: null,
    read_at: before?.server_name ? before.read_at : journal.at,
    findings: JSON.stringify(findings),
    error: before?.server_name ? ERROR : null,
  });
}
