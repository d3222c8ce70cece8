import { Knex } from 'knex';
import { ServerParameterRow } from '../tables';

/** So many servers with this parameter and type, in the order of names. */
export interface UserSample {
  parameter: string;
  type: string;
  size: number;
}

/** Below the number of terms that SQLite takes in one statement. */
const CHUNK = 200;

/**
 * Names some of the servers that use each parameter with its type.
 *
 * @param except - name of the server to leave out
 */
export async function sampleParameterUsers(
  tx: Knex,
  samples: UserSample[],
  except: string,
): Promise<ServerParameterRow[]> {
  const rows: ServerParameterRow[] = [];
  for (let from = 0; from < samples.length; from += CHUNK) {
    const [first, ...others] = samples
      .slice(from, from + CHUNK)
      .map(sample => tx.select('*').from(selectSample(tx, sample, except)));
    rows.push(...(await first.unionAll(others)));
  }
  return rows;
}

/** A query of its own: SQLite takes no LIMIT inside a UNION. */
function selectSample(
  tx: Knex,
  { parameter, type, size }: UserSample,
  except: string,
) {
  return tx<ServerParameterRow>('server_parameters')
    .where({ parameter, type })
    .whereNot({ server_name: except })
    .orderBy('server_name')
    .limit(size)
    .select('server_name', 'parameter', 'type')
    .as('sample');
}
