import { Knex } from 'knex';
import { SourceItemRow } from '../tables';
import { ClaimKey } from './findHoldingItem';

/** Whether a source shows a published version with other content. */
export async function hasChangedItem(
  tx: Knex,
  key: ClaimKey,
): Promise<boolean> {
  const item = await tx<SourceItemRow>('source_items')
    .where({ ...key, outcome: 'changed' })
    .first('location');
  return item !== undefined;
}
