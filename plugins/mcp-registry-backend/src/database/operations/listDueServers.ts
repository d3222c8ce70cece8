import { Knex } from 'knex';
import { EvaluationQueueRow, ServerRow } from '../tables';

/**
 * Names every server whose verdict the clock may have changed, in the order
 * of names.
 *
 * @param now - ISO 8601, UTC
 */
export async function listExpiredServers(
  tx: Knex,
  now: string,
): Promise<string[]> {
  return tx<ServerRow>('servers')
    .where('expires_at', '<=', now)
    .orderBy('name')
    .pluck('name');
}

/**
 * Names every server that waits to be judged again, or whose verdict the
 * clock may have changed, in the order of names.
 *
 * @param now - ISO 8601, UTC
 */
export async function listDueServers(tx: Knex, now: string): Promise<string[]> {
  const queued: string[] = await tx<EvaluationQueueRow>(
    'evaluation_queue',
  ).pluck('server_name');
  const expired = await listExpiredServers(tx, now);
  return [...new Set([...queued, ...expired])].sort();
}
