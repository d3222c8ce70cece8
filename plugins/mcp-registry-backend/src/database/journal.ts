import { setImmediate } from 'node:timers/promises';
import { Knex } from 'knex';
import { FleetChange, touchFleet } from '../evaluation/fleet/touchFleet';
import { AuditEvent, RegistryStoreOptions } from '../evaluation/types';
import { appendAuditEvents } from './operations/appendAuditEvents';
import { appendChanges, NewChange } from './operations/appendChanges';
import { dequeueEvaluation } from './operations/dequeueEvaluation';
import { enqueueEvaluations } from './operations/enqueueEvaluations';
import { markChanged } from './operations/markChanged';
import { retryConflicts } from './retryConflicts';
import { EvaluationQueueRow } from './tables';

/** What a transaction tells the audit trail, the projections and the fleet. */
export interface Journal {
  /** ISO 8601; the time of everything in it. */
  at: string;
  audit: AuditEvent[];
  changes: NewChange[];
  fleet: FleetChange[];
  /** Names of servers to judge again soon; locked. */
  queued: string[];
  /** What is judged, and need not wait in the queue any more. */
  judged: EvaluationQueueRow[];
}

async function storeJournal(tx: Knex, journal: Journal): Promise<void> {
  const { audit, changes, fleet, queued, judged } = journal;
  await appendAuditEvents(tx, audit);
  const told = [...changes, ...fleet, ...queued, ...judged];
  if (told.length === 0) {
    return;
  }
  await markChanged(tx, changes);
  const sequence = await appendChanges(tx, changes);
  for (const change of fleet) {
    await touchFleet(tx, change, sequence);
  }
  for (const row of judged) {
    await dequeueEvaluation(tx, row);
  }
  await enqueueEvaluations(tx, [...new Set(queued)].sort(), sequence);
}

async function announce(
  { auditor, notify, logger }: RegistryStoreOptions,
  { audit, changes }: Journal,
): Promise<void> {
  try {
    for (const event of audit) {
      await auditor.record(event);
    }
    if (changes.length > 0) {
      await notify();
    }
  } catch (error) {
    // It is stored: the projections find it without having been told.
    logger.warn(`Could not announce what is stored: ${error}`);
  }
}

/**
 * Lets the rest of the backend have its turn: better-sqlite3 answers at once,
 * so that a long row of transactions would never leave it one.
 */
export async function takeTurns(): Promise<void> {
  await setImmediate();
}

/**
 * Runs work in one transaction that ends with the journal it wrote, and
 * announces that once it is committed. The work may run more than once.
 */
export async function withJournal<T>(
  options: RegistryStoreOptions,
  work: (tx: Knex, journal: Journal) => Promise<T>,
): Promise<T> {
  await takeTurns();
  const { journal, result } = await retryConflicts(() =>
    options.database.transaction(async tx => {
      const at = options.clock.now();
      const started: Journal = {
        at,
        audit: [],
        changes: [],
        fleet: [],
        queued: [],
        judged: [],
      };
      const done = await work(tx, started);
      await storeJournal(tx, started);
      return { journal: started, result: done };
    }),
  );
  await announce(options, journal);
  return result;
}
