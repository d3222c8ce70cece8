import { Finding } from 'mcp-governance';
import { Knex } from 'knex';
import { SourceItemRow } from '../tables';
import { SourceItemKey } from './findSourceItem';

/** Why a manifest could not be read. */
export interface ItemFailure {
  error: string;
  /** Told where nothing else is known of the place. */
  finding: Finding;
  /** ISO 8601. */
  at: string;
}

/** Notes that a manifest could not be read; what was read before stays. */
export async function noteItemFailure(
  tx: Knex,
  key: SourceItemKey,
  { error, finding, at }: ItemFailure,
): Promise<void> {
  const findings = JSON.stringify([finding]);
  const first: SourceItemRow = {
    ...key,
    outcome: 'rejected',
    server_name: null,
    version: null,
    content_digest: '',
    manifest_sha256: null,
    snapshot_sha256: null,
    snapshot_path: null,
    read_at: at,
    findings,
    error,
  };
  await tx<SourceItemRow>('source_items')
    .insert(first)
    .onConflict(['source_id', 'location'])
    .merge({ error });
  await tx<SourceItemRow>('source_items')
    .where({ ...key, content_digest: '', server_name: null })
    .update({ findings });
}
