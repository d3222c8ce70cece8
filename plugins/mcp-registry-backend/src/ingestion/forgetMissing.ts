import { Knex } from 'knex';
import { deleteSourceItem } from '../database/operations/deleteSourceItem';
import { forgetContent } from '../database/operations/forgetContent';
import { listSourceItems } from '../database/operations/listSourceItems';

/**
 * Forgets the locations that a fully read source no longer holds. What else
 * holds the same server may have to take its place, so it is read anew.
 */
export async function forgetMissing(
  database: Knex,
  sourceId: string,
  kept: Set<string>,
): Promise<void> {
  await database.transaction(async tx => {
    for (const { location, server_name } of await listSourceItems(
      tx,
      sourceId,
    )) {
      if (!kept.has(location)) {
        await deleteSourceItem(tx, { source_id: sourceId, location });
        await forgetContent(tx, { source_id: sourceId, server_name });
      }
    }
  });
}
