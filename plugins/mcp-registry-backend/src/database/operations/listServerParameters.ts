import { Knex } from 'knex';
import { ServerParameterRow } from '../tables';

/** Lists the parameters of one server. */
export async function listServerParameters(
  tx: Knex,
  name: string,
): Promise<Pick<ServerParameterRow, 'parameter' | 'type'>[]> {
  return tx<ServerParameterRow>('server_parameters')
    .where({ server_name: name })
    .select('parameter', 'type');
}
