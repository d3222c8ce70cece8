import { Knex } from 'knex';
import { deleteSourceItem } from '../database/operations/deleteSourceItem';
import { listSourceItems } from '../database/operations/listSourceItems';

/** Forgets the locations that a fully read source no longer holds. */
export async function forgetMissing(
  database: Knex,
  sourceId: string,
  kept: Set<string>,
): Promise<void> {
  await database.transaction(async tx => {
    for (const { location } of await listSourceItems(tx, sourceId)) {
      if (!kept.has(location)) {
        await deleteSourceItem(tx, { source_id: sourceId, location });
      }
    }
  });
}
