import { Knex } from 'knex';
import { Journal } from '../database/journal';
import { deleteSourceItem } from '../database/operations/deleteSourceItem';
import { forgetContent } from '../database/operations/forgetContent';
import { listSourceItems } from '../database/operations/listSourceItems';
import { noteChangeGone } from './store/noteChangeGone';

/**
 * Forgets the locations that a fully read source no longer holds. What else
 * holds the same server may have to take its place, so it is read anew.
 */
export async function forgetMissing(
  tx: Knex,
  journal: Journal,
  { sourceId, kept }: { sourceId: string; kept: Set<string> },
): Promise<void> {
  const items = await listSourceItems(tx, sourceId);
  for (const item of items.filter(({ location }) => !kept.has(location))) {
    const { location, server_name } = item;
    await noteChangeGone(tx, journal, item);
    await deleteSourceItem(tx, { source_id: sourceId, location });
    await forgetContent(tx, { source_id: sourceId, server_name });
  }
}
