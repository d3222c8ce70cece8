import { Knex } from 'knex';
import { SourceItemRow } from '../tables';
import { ClaimKey } from './findHoldingItem';

/** Has the other locations of a server looked at again when they are read. */
export async function forgetContent(
  tx: Knex,
  key: Omit<ClaimKey, 'version'>,
): Promise<void> {
  await tx<SourceItemRow>('source_items')
    .where(key)
    .update({ content_digest: '', manifest_sha256: null });
}
