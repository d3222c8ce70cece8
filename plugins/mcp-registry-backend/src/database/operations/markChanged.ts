import { Knex } from 'knex';
import { ServerRow } from '../tables';
import { NewChange } from './appendChanges';

/**
 * Notes on servers when they last changed, all of which the transaction has
 * locked; those that it removed have no row any more.
 */
export async function markChanged(
  tx: Knex,
  changes: NewChange[],
): Promise<void> {
  const names = new Set(changes.map(change => change.server_name));
  if (names.size > 0) {
    const [{ at: changed_at }] = changes;
    await tx<ServerRow>('servers')
      .whereIn('name', [...names].sort())
      .update({ changed_at });
  }
}
