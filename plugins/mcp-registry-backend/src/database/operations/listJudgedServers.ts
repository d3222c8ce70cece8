import { Knex } from 'knex';
import { ServerRow } from '../tables';

/** What every server's verdict depends on outside of it. */
export type JudgedServer = Pick<
  ServerRow,
  'name' | 'owner_ref' | 'owner_resolved' | 'policy_digest'
>;

/** Lists all servers with what their verdicts were reached with. */
export async function listJudgedServers(tx: Knex): Promise<JudgedServer[]> {
  return tx<ServerRow>('servers')
    .orderBy('name')
    .select('name', 'owner_ref', 'owner_resolved', 'policy_digest');
}
