import {
  digest,
  ParsedManifest,
  Verdict,
  versionSortKey,
} from 'mcp-governance';
import { Knex } from 'knex';
import { Journal } from '../database/journal';
import { findVersion } from '../database/operations/findVersion';
import { listVersions } from '../database/operations/listVersions';
import { markLatestVersion } from '../database/operations/markLatestVersion';
import { replaceDetails } from '../database/operations/replaceDetails';
import { replaceFindings } from '../database/operations/replaceFindings';
import { updateServer } from '../database/operations/storeServer';
import { updateVersionVerdict } from '../database/operations/updateVersionVerdict';
import { ServerRow, VersionRow } from '../database/tables';
import { loadStoredFacts } from '../evaluation/fleet/loadStoredFacts';
import { Bench, judge, Judgement } from '../evaluation/judge';
import { listRegistryFindings } from '../evaluation/loadSubject';
import { loadVersionSubject } from '../evaluation/loadVersionSubject';
import { Actors, noteVerdictChange } from '../evaluation/storeVerdict';
import { createSubject, Subject } from '../evaluation/subject';
import { isSameVerdict } from '../evaluation/verdictChange';
import { toFindingRows, toJudgementColumns } from '../evaluation/verdictRows';
import {
  toDescriptionColumns,
  toServerDetails,
} from '../ingestion/serverColumns';
import { findLatest } from '../ingestion/versionOrder';

/** A server whose versions' statuses have changed. */
export interface Settling {
  /** Locked. */
  row: ServerRow;
  bench: Bench;
  by: Actors;
}

/**
 * Makes a server what its latest version makes it, now that another may be
 * the latest.
 *
 * @returns the latest version's number; none where all are deleted
 */
export async function settleLatest(
  tx: Knex,
  journal: Journal,
  settling: Settling,
): Promise<string | undefined> {
  const { row, bench } = settling;
  const latest = await findLatestRow(tx, row.name);
  await markLatestVersion(tx, {
    server_name: row.name,
    version: latest?.version ?? '',
  });
  const subject = await loadSubject(tx, row, latest);
  const storedFacts = await loadStoredFacts(tx, row.name);
  const judgement = await judge(tx, { subject, storedFacts }, bench);
  await storeSettled(tx, settling, { latest, subject, judgement });
  const { server, facts: after } = subject;
  if (digest(storedFacts) !== digest(after)) {
    const { fleetDigest } = judgement;
    journal.fleet.push({ server, before: storedFacts, after, fleetDigest });
  }
  noteSettled(journal, settling, { latest, judgement });
  return latest?.version;
}

interface Settled {
  latest?: VersionRow;
  subject: Subject;
  judgement: Judgement;
}

async function findLatestRow(
  tx: Knex,
  name: string,
): Promise<VersionRow | undefined> {
  const latest = findLatest(await listVersions(tx, name));
  return (
    latest && findVersion(tx, { server_name: name, version: latest.version })
  );
}

/** Without a version the server is known, and nothing of it is published. */
async function loadSubject(
  tx: Knex,
  row: ServerRow,
  latest: VersionRow | undefined,
): Promise<Subject> {
  const subject = latest && (await loadVersionSubject(tx, row, latest));
  const parsed: ParsedManifest = JSON.parse(row.manifest);
  return (
    subject ??
    createSubject({
      parsed,
      parseFindings: [],
      published: false,
      registryFindings: listRegistryFindings(row),
    })
  );
}

async function storeSettled(
  tx: Knex,
  { row, bench }: Settling,
  { latest, subject, judgement }: Settled,
): Promise<void> {
  const { name } = row;
  await updateServer(tx, name, {
    ...toDescriptionColumns(subject, bench.frame.ownNamespaces),
    ...toJudgementColumns(judgement),
    latest_version: latest?.version ?? null,
    version_sort: latest ? versionSortKey(latest.version) : '',
    latest_status: latest?.status ?? null,
    snapshot_digest: latest?.snapshot_digest ?? null,
  });
  const details = toServerDetails(subject);
  await replaceDetails(tx, { name, isNew: false, details });
  await replaceFindings(tx, { name, rows: toFindingRows(judgement.verdict) });
  if (latest) {
    const key = { server_name: name, version: latest.version };
    await updateVersionVerdict(tx, key, judgement.verdict);
  }
}

function noteSettled(
  journal: Journal,
  { row, by }: Settling,
  { latest, judgement }: Omit<Settled, 'subject'>,
): void {
  const before: Verdict = JSON.parse(row.verdict);
  if (!isSameVerdict(before, judgement.verdict)) {
    const now = { ...row, latest_version: latest?.version ?? null };
    noteVerdictChange(journal, { row: now, judgement, by });
  }
}
