import { Knex } from 'knex';
import { Journal } from '../database/journal';
import { ServerRow } from '../database/tables';
import { Bench, judge } from './judge';
import { loadSubject } from './loadSubject';
import { reviewVersions } from './reviewVersions';
import { Actors, storeVerdict } from './storeVerdict';

/** A stored server to judge again, and who brought that about. */
export interface Rejudging {
  /** Locked. */
  row: ServerRow;
  bench: Bench;
  by: Actors;
}

/**
 * Judges a stored server again, in its present context.
 *
 * @returns whether the verdict is another one
 */
export async function rejudgeServer(
  tx: Knex,
  journal: Journal,
  { row, bench, by }: Rejudging,
): Promise<boolean> {
  const subject = await loadSubject(tx, row);
  const { facts } = subject;
  const judgement = await judge(tx, { subject, storedFacts: facts }, bench);
  const isOther = judgement.verdict.trust.level !== row.trust_level;
  if (isOther || hasRunOut(row, bench)) {
    const latest = row.latest_version ?? undefined;
    await reviewVersions(tx, { owner: row, latest, bench, all: true });
  }
  return storeVerdict(tx, journal, { row, judgement, by });
}

/** What all of its versions are judged with has changed, as configured. */
function hasRunOut(
  { expires_at: expiresAt, policy_digest: policy }: ServerRow,
  { frame }: Bench,
): boolean {
  return (
    policy !== frame.policyDigest ||
    (expiresAt !== null && expiresAt <= frame.now)
  );
}
