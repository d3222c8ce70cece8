import { Knex } from 'knex';
import { TRUST_LEVELS, Verdict } from 'mcp-governance';
import { toCompatibilityColumns } from '../compatibilityColumns';
import { VersionRow } from '../tables';

/** Notes on a version what its last verdict came to. */
export async function updateVersionVerdict(
  tx: Knex,
  key: Pick<VersionRow, 'server_name' | 'version'>,
  verdict: Pick<Verdict, 'status' | 'trust' | 'compatibility'>,
): Promise<void> {
  await tx<VersionRow>('versions')
    .where(key)
    .update({
      verdict_status: verdict.status,
      trust_rank: TRUST_LEVELS.indexOf(verdict.trust.level),
      ...toCompatibilityColumns(verdict.compatibility),
    });
}
