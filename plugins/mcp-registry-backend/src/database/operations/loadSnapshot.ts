import { Knex } from 'knex';
import { SnapshotRow } from '../tables';

/** Reads a snapshot's content, JSON. */
export async function loadSnapshot(
  tx: Knex,
  digest: string,
): Promise<string | undefined> {
  const row = await tx<SnapshotRow>('snapshots').where({ digest }).first();
  return row?.content;
}
