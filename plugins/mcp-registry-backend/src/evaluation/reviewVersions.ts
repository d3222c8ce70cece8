import { Knex } from 'knex';
import { chooseBaseline } from 'mcp-governance';
import { findVersion } from '../database/operations/findVersion';
import { updateVersionVerdict } from '../database/operations/updateVersionVerdict';
import { VersionRow } from '../database/tables';
import { loadStoredFacts } from './fleet/loadStoredFacts';
import { Bench, judge } from './judge';
import { loadVersionSubject, VersionOwner } from './loadVersionSubject';

/** Whose versions are looked at again. */
export interface VersionReview {
  /** Locked. */
  owner: VersionOwner;
  /** The one that the server itself is judged by. */
  latest: string | undefined;
  bench: Bench;
  /** All of them, and not only those that have another baseline now. */
  all?: boolean;
}

type Reviewed = Pick<VersionRow, 'version' | 'status' | 'ordinal' | 'baseline'>;

/**
 * Judges a server's other versions again, where what they are compared with
 * is another version now: one was published below them, or was deleted.
 */
export async function reviewVersions(
  tx: Knex,
  { owner, latest, bench, all = false }: VersionReview,
): Promise<void> {
  const rows: Reviewed[] = await tx<VersionRow>('versions')
    .where({ server_name: owner.name })
    .orderBy('ordinal')
    .select('version', 'status', 'ordinal', 'baseline');
  const touched = rows.filter(
    ({ version, status, baseline }) =>
      version !== latest &&
      status !== 'deleted' &&
      (all || (chooseBaseline(version, rows).baseline ?? null) !== baseline),
  );
  for (const { version } of touched) {
    await reviewVersion(tx, { owner, bench, version });
  }
}

async function reviewVersion(
  tx: Knex,
  {
    owner,
    bench,
    version,
  }: Pick<VersionReview, 'owner' | 'bench'> & { version: string },
): Promise<void> {
  const key = { server_name: owner.name, version };
  const row = await findVersion(tx, key);
  const subject = row && (await loadVersionSubject(tx, owner, row));
  if (subject) {
    const storedFacts = await loadStoredFacts(tx, owner.name);
    const { verdict } = await judge(tx, { subject, storedFacts }, bench);
    await updateVersionVerdict(tx, key, verdict);
  }
}
