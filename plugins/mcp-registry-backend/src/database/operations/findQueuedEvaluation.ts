import { Knex } from 'knex';
import { EvaluationQueueRow } from '../tables';

/** Reads whether a server waits to be judged again. */
export async function findQueuedEvaluation(
  tx: Knex,
  name: string,
): Promise<EvaluationQueueRow | undefined> {
  return tx<EvaluationQueueRow>('evaluation_queue')
    .where({ server_name: name })
    .first();
}
