import { Knex } from 'knex';
import { SourceItemRow } from '../tables';
import { SourceItemKey } from './findSourceItem';

/** Notes that a manifest could not be read; what was read before stays. */
export async function noteItemFailure(
  tx: Knex,
  key: SourceItemKey,
  failure: { error: string; at: string },
): Promise<void> {
  const { error, at } = failure;
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
    findings: '[]',
    error,
  };
  await tx<SourceItemRow>('source_items')
    .insert(first)
    .onConflict(['source_id', 'location'])
    .merge({ error });
}
