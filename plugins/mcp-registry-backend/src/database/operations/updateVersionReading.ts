import { Knex } from 'knex';
import { VersionRow } from '../tables';

/** Notes on a version what its last reading and its last verdict gave. */
export async function updateVersionReading(
  tx: Knex,
  key: Pick<VersionRow, 'server_name' | 'version'>,
  reading: Pick<VersionRow, 'parse_findings' | 'verdict_status'>,
): Promise<void> {
  await tx<VersionRow>('versions').where(key).update(reading);
}
