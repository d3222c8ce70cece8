import { Knex } from 'knex';
import { ServerRow, SourceItemRow } from '../tables';
import { SourceItemKey } from './findSourceItem';

/** Notes that a manifest was read again and was as before. */
export async function touchSourceItem(
  tx: Knex,
  { source_id, location }: SourceItemKey,
  readAt: string,
): Promise<void> {
  await tx<SourceItemRow>('source_items')
    .where({ source_id, location })
    .update({ read_at: readAt, error: null });
  await tx<ServerRow>('servers')
    .where({ source_id, source_location: location })
    .update({ read_at: readAt });
}
