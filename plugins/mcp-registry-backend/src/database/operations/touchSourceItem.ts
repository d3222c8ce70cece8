import { Knex } from 'knex';
import { ServerRow, SourceItemRow } from '../tables';
import { SourceItemKey } from './findSourceItem';

/** What reading a manifest again gave. */
export interface Touch {
  /** The server that stands there. */
  server: string;
  readAt: string;
  /** Names of the bytes, where they are others than before. */
  bytes?: { manifest: string; snapshot?: string; snapshotPath?: string };
}

/** Notes that a manifest was read again and brought nothing new. */
export async function touchSourceItem(
  knex: Knex,
  { source_id, location }: SourceItemKey,
  { server, readAt, bytes }: Touch,
): Promise<void> {
  await knex<SourceItemRow>('source_items')
    .where({ source_id, location })
    .update({
      read_at: readAt,
      error: null,
      ...(bytes && {
        manifest_sha256: bytes.manifest,
        snapshot_sha256: bytes.snapshot ?? null,
        snapshot_path: bytes.snapshotPath ?? null,
      }),
    });
  await knex<ServerRow>('servers')
    .where({ name: server, source_id, source_location: location })
    .update({ read_at: readAt });
}
