import { Knex } from 'knex';
import { EvaluationQueueRow } from '../tables';

/**
 * Takes a server off the queue, unless it was noted again since. Call it
 * after `appendChanges`, as with `enqueueEvaluations`.
 */
export async function dequeueEvaluation(
  tx: Knex,
  { server_name, token }: EvaluationQueueRow,
): Promise<void> {
  await tx<EvaluationQueueRow>('evaluation_queue')
    .where({ server_name, token })
    .delete();
}
