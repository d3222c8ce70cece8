import { OverlapDecision } from 'backstage-plugin-mcp-registry-common';
import { Knex } from 'knex';
import { OverlapCluster } from 'server-overlap';
import { withJournal } from '../database/journal';
import { toStorableText } from '../database/storable';
import { OverlapDecisionRow } from '../database/tables';
import { Actors } from '../evaluation/storeVerdict';
import { RegistryStoreOptions } from '../evaluation/types';

const MAX_REASON = 1_000;
const MAX_GROUND = 2_000;

/** What was decided of clusters, by their ids. */
export type OverlapDecisions = ReadonlyMap<string, OverlapDecisionRow>;

/** Loads every decision; there are as many as somebody took. */
export async function loadDecisions(knex: Knex): Promise<OverlapDecisions> {
  const rows = await knex<OverlapDecisionRow>('overlap_decisions').select();
  return new Map(rows.map(row => [row.cluster_id, row]));
}

/** A decision as a caller sees it who sees these servers of the cluster. */
export function toDecision(
  row: OverlapDecisionRow,
  servers: readonly string[],
): OverlapDecision {
  const before: unknown[] = JSON.parse(row.servers);
  return {
    reason: row.reason,
    decidedBy: row.decided_by,
    decidedAt: row.decided_at,
    joinedSince: servers.filter(name => !before.includes(name)),
  };
}

/** What is decided of a cluster, and by whom. */
export interface NewDecision {
  cluster: OverlapCluster;
  reason: string;
  by: Actors;
}

/** Says why a cluster is meant to be one, in place of what was said before. */
export async function storeDecision(
  store: RegistryStoreOptions,
  { cluster, reason, by }: NewDecision,
): Promise<void> {
  await withJournal(store, async (tx, journal) => {
    const row: OverlapDecisionRow = {
      cluster_id: cluster.id,
      ground_kind: cluster.ground.kind,
      ground_value: toStorableText(cluster.ground.value, MAX_GROUND),
      servers: JSON.stringify(cluster.servers),
      reason: toStorableText(reason, MAX_REASON),
      decided_by: by.principal,
      decided_at: journal.at,
    };
    const table = tx<OverlapDecisionRow>('overlap_decisions');
    const before = await table
      .clone()
      .where({ cluster_id: cluster.id })
      .first();
    await table.insert(row).onConflict('cluster_id').merge();
    journal.audit.push({
      ...by,
      at: journal.at,
      event: 'overlap-intended',
      outcome: 'success',
      ...(before && { before: toState(before) }),
      after: toState(row),
      reason: row.reason,
    });
  });
}

/**
 * Takes back that a cluster is meant to be one, where somebody said so; the
 * audit trail keeps it.
 */
export async function deleteDecision(
  store: RegistryStoreOptions,
  id: string,
  by: Actors,
): Promise<void> {
  await withJournal(store, async (tx, journal) => {
    const found = tx<OverlapDecisionRow>('overlap_decisions').where({
      cluster_id: id,
    });
    const row = await found.clone().first();
    if (!row) return;
    await found.delete();
    journal.audit.push({
      ...by,
      at: journal.at,
      event: 'overlap-intended-withdrawn',
      outcome: 'success',
      before: toState(row),
    });
  });
}

/** Without names of servers: not all who read the audit trail see all of them. */
function toState(row: OverlapDecisionRow) {
  return {
    cluster: row.cluster_id,
    ground: { kind: row.ground_kind, value: row.ground_value },
    reason: row.reason,
    decidedBy: row.decided_by,
  };
}
