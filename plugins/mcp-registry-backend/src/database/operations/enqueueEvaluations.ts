import { Knex } from 'knex';
import { EvaluationQueueRow } from '../tables';

const CHUNK = 200;

/**
 * Notes servers to judge again. Call it after `appendChanges`, whose lock
 * keeps two transactions from waiting for each other here.
 *
 * @param token - the sequence that `appendChanges` returned
 */
export async function enqueueEvaluations(
  tx: Knex,
  names: string[],
  token: number,
): Promise<void> {
  const rows = names.map(name => ({ server_name: name, token }));
  for (let from = 0; from < rows.length; from += CHUNK) {
    await tx<EvaluationQueueRow>('evaluation_queue')
      .insert(rows.slice(from, from + CHUNK))
      .onConflict('server_name')
      .merge();
  }
}
