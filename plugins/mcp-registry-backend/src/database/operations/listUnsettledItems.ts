import { Knex } from 'knex';
import { SourceItemRow } from '../tables';

/**
 * Lists the locations of a source that wait for what another one holds, and
 * those whose content is forgotten.
 */
export async function listUnsettledItems(
  knex: Knex,
  sourceId: string,
): Promise<string[]> {
  return knex<SourceItemRow>('source_items')
    .where({ source_id: sourceId })
    .where(either =>
      either
        .where({ outcome: 'refused' })
        .orWhere(forgotten =>
          forgotten.where({ content_digest: '' }).whereNotNull('server_name'),
        ),
    )
    .orderBy('location')
    .pluck('location');
}
