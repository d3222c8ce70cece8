import { Knex } from 'knex';
import { CompatibilityColumns } from '../compatibilityColumns';
import { VersionRow } from '../tables';

/** What may change of a version each time it is read. */
export type VersionReading = Pick<
  VersionRow,
  | 'parse_findings'
  | 'verdict_status'
  | 'trust_rank'
  | 'protocol_version'
  | 'implied_hints'
> &
  CompatibilityColumns;

/** Notes on a version what its last reading and its last verdict gave. */
export async function updateVersionReading(
  tx: Knex,
  key: Pick<VersionRow, 'server_name' | 'version'>,
  reading: VersionReading,
): Promise<void> {
  await tx<VersionRow>('versions').where(key).update(reading);
}
