import { Knex } from 'knex';
import { CapabilityRow, SnapshotRow } from '../tables';
import { insertRows } from './insertRows';

/** A snapshot with the names of what it lists. */
export interface StoredSnapshot {
  row: SnapshotRow;
  capabilities: CapabilityRow[];
}

/**
 * Stores a snapshot by its content, once for all servers that share it.
 *
 * @returns whether it was new
 */
export async function storeSnapshot(
  tx: Knex,
  { row, capabilities }: StoredSnapshot,
): Promise<boolean> {
  const stored = await tx<SnapshotRow>('snapshots')
    .insert(row)
    .onConflict('digest')
    .ignore()
    .returning('digest');
  if (stored.length === 0) {
    return false;
  }
  await insertRows(tx, 'capabilities', capabilities);
  return true;
}
