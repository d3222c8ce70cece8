import { Knex } from 'knex';
import { ServerCredentialRow } from '../tables';

/**
 * Names servers that use a credential, in the order of names.
 *
 * @param except - name of the server to leave out
 */
export async function listCredentialUsers(
  tx: Knex,
  reference: string,
  { except, limit }: { except: string; limit: number },
): Promise<string[]> {
  return tx<ServerCredentialRow>('server_credentials')
    .where({ reference })
    .whereNot({ server_name: except })
    .orderBy('server_name')
    .limit(limit)
    .pluck('server_name');
}
