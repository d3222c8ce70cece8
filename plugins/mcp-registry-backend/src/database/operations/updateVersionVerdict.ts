import { Knex } from 'knex';
import { VersionRow } from '../tables';

/** Notes the last verdict's status on a version. */
export async function updateVersionVerdict(
  tx: Knex,
  key: Pick<VersionRow, 'server_name' | 'version'>,
  status: string,
): Promise<void> {
  await tx<VersionRow>('versions')
    .where(key)
    .update({ verdict_status: status });
}
