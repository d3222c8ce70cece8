import { Knex } from 'knex';
import { EvaluationQueueRow, ServerRow } from '../tables';

/**
 * Names every server that waits to be judged again, or whose verdict the
 * clock may have changed, in the order of names.
 */
export async function listDueServers(tx: Knex, now: string): Promise<string[]> {
  const queued: string[] = await tx<EvaluationQueueRow>(
    'evaluation_queue',
  ).pluck('server_name');
  const expired: string[] = await tx<ServerRow>('servers')
    .where('expires_at', '<=', now)
    .pluck('name');
  return [...new Set([...queued, ...expired])].sort();
}
