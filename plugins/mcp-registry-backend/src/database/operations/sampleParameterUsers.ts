import { Knex } from 'knex';
import { ParameterType } from '../../evaluation/fleet/storableFacts';

/** Some of the servers that use a parameter with a type. */
export interface UserSample extends ParameterType {
  servers: string[];
}

/** Which servers to name. */
export interface SampleOptions {
  parameters: string[];
  /** Name of the server to leave out. */
  except: string;
  /** So many of each type at most. */
  limit: number;
}

/** No server's name holds one. */
const SEPARATOR = ' ';

/** The index answers each pair with its first few rows. */
const NAMES = `(
  SELECT string_agg(named.server_name, '${SEPARATOR}') FROM (
    SELECT server_name FROM server_parameters
    WHERE server_parameters.parameter = fleet_parameters.parameter
      AND server_parameters.type = fleet_parameters.type
      AND server_parameters.server_name <> ?
    ORDER BY server_name LIMIT ?
  ) AS named
) AS names`;

/** Names the first servers, in their order, that use parameters, by type. */
export async function sampleParameterUsers(
  tx: Knex,
  { parameters, except, limit }: SampleOptions,
): Promise<UserSample[]> {
  const rows: (ParameterType & { names: string | null })[] = await tx(
    'fleet_parameters',
  )
    .whereIn('parameter', parameters)
    .where('servers', '>', 0)
    .select('parameter', 'type', tx.raw(NAMES, [except, limit]));
  return rows.map(({ parameter, type, names }) => ({
    parameter,
    type,
    servers: names === null ? [] : names.split(SEPARATOR),
  }));
}
