import { versionSortKey } from 'mcp-governance';
import { replaceDetails } from '../../database/operations/replaceDetails';
import { replaceFindings } from '../../database/operations/replaceFindings';
import {
  insertServer,
  updateServer,
} from '../../database/operations/storeServer';
import { Judgement } from '../../evaluation/judge';
import { Subject } from '../../evaluation/subject';
import {
  toFindingRows,
  toJudgementColumns,
} from '../../evaluation/verdictRows';
import { toDescriptionColumns, toServerDetails } from '../serverColumns';
import { DescribedServer } from '../intake/types';
import { Plan } from './plan';
import { Step } from './step';

/** A server's latest version with its verdict. */
export interface Judged {
  subject: Subject;
  judgement: Judgement;
}

/** What the server's versions and stewardship come to. */
export type ServerState = Pick<
  Plan,
  'isLeading' | 'stewardship' | 'stewardshipDigest'
> &
  Partial<Pick<Plan, 'latest'>>;

/** Writes a server as its latest version and its stewardship make it. */
export async function storeServerRow(
  step: Step<DescribedServer>,
  state: ServerState,
  { subject, judgement }: Judged,
): Promise<void> {
  const { tx, intake, existing, bench, journal } = step;
  const { ownNamespaces } = bench.frame;
  const row = {
    ...toDescriptionColumns(subject, ownNamespaces),
    ...toJudgementColumns(judgement),
    ...toEntityColumns(step),
    ...toStateColumns(step, state),
    read_at: journal.at,
  };
  const { server } = existing;
  if (server) {
    await updateServer(tx, intake.name, row);
  } else {
    const { at } = journal;
    const times = { first_seen_at: at, changed_at: at };
    await insertServer(tx, { ...row, ...times, name_held_by: null });
  }
  const { name } = intake;
  const isNew = server === undefined;
  const details = toServerDetails(subject);
  await replaceDetails(tx, { name, isNew, details });
  const rows = toFindingRows(judgement.verdict);
  await replaceFindings(tx, { name, isNew, rows });
}

function toEntityColumns({ intake }: Step<DescribedServer>) {
  const { entityRef, binding, originLocation } = intake.entity;
  return {
    entity_ref: entityRef,
    binding,
    origin_location: originLocation ?? null,
    source_id: intake.provenance.sourceId,
  };
}

function toStateColumns(
  { intake, existing }: Step<DescribedServer>,
  { latest, isLeading, stewardship, stewardshipDigest }: ServerState,
) {
  const { location } = intake.provenance;
  const { server } = existing;
  return {
    latest_version: latest?.version ?? null,
    version_sort: latest ? versionSortKey(latest.version) : '',
    latest_status: latest?.status ?? null,
    snapshot_digest: latest?.snapshot_digest ?? null,
    source_location: server && !isLeading ? server.source_location : location,
    stewardship: JSON.stringify(stewardship),
    stewardship_digest: stewardshipDigest,
  };
}
