import { Knex } from 'knex';
import { Journal } from '../database/journal';
import { ServerRow } from '../database/tables';
import { Bench, judge } from './judge';
import { loadSubject } from './loadSubject';
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
  return storeVerdict(tx, journal, { row, judgement, by });
}
