import { Knex } from 'knex';
import { Journal } from '../../database/journal';
import { lockServer } from '../../database/operations/findServer';
import { SourceItemRow } from '../../database/tables';

/**
 * Has a server judged again that is blocked because a place shows a published
 * version with other content: that place is about to say something else. The
 * lock keeps a judgement that is under way from taking this one for itself.
 */
export async function noteChangeGone(
  tx: Knex,
  journal: Journal,
  before: Pick<SourceItemRow, 'outcome' | 'server_name'> | undefined,
): Promise<void> {
  if (before?.outcome === 'changed' && before.server_name !== null) {
    await lockServer(tx, before.server_name);
    journal.queued.push(before.server_name);
  }
}
