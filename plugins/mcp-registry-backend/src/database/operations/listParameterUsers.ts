import { Knex } from 'knex';
import { ServerParameterRow } from '../tables';

/** Names every server that uses one of these parameters. */
export async function listParameterUsers(
  tx: Knex,
  parameters: string[],
): Promise<string[]> {
  return tx<ServerParameterRow>('server_parameters')
    .whereIn('parameter', parameters)
    .distinct()
    .pluck('server_name');
}
