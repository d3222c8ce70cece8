import { Verdict } from 'mcp-governance';
import { Knex } from 'knex';
import { replaceFindings } from '../database/operations/replaceFindings';
import { updateServer } from '../database/operations/storeServer';
import { updateVersionVerdict } from '../database/operations/updateVersionVerdict';
import { ServerRow } from '../database/tables';
import { Journal } from '../database/journal';
import { Judgement } from './judge';
import {
  isSameForVersion,
  isSameVerdict,
  summarizeVerdict,
} from './verdictChange';
import { toFindingRows, toJudgementColumns } from './verdictRows';

/** Who brought a verdict about. */
export interface Actors {
  principal: string;
  /** The plugin that acts for the principal, where one does: `plugin:<id>`. */
  actor?: string;
}

/** A verdict that is to replace the one that a server has. */
export interface VerdictUpdate {
  row: Pick<ServerRow, 'name' | 'entity_ref' | 'latest_version' | 'verdict'>;
  judgement: Judgement;
  by: Actors;
}

/**
 * Stores a server's new verdict; audits and announces it only where it is
 * another one.
 *
 * @returns whether it is another one
 */
export async function storeVerdict(
  tx: Knex,
  journal: Journal,
  { row, judgement, by }: VerdictUpdate,
): Promise<boolean> {
  const before: Verdict = JSON.parse(row.verdict);
  const { verdict } = judgement;
  await updateServer(tx, row.name, toJudgementColumns(judgement));
  if (row.latest_version !== null && !isSameForVersion(before, verdict)) {
    const key = { server_name: row.name, version: row.latest_version };
    await updateVersionVerdict(tx, key, verdict);
  }
  if (isSameVerdict(before, verdict)) {
    return false;
  }
  const rows = toFindingRows(verdict);
  await replaceFindings(tx, { name: row.name, rows });
  noteVerdictChange(journal, { row, judgement, by });
  return true;
}

/** Notes that a server's verdict is another one now. */
export function noteVerdictChange(
  journal: Journal,
  { row, judgement, by }: VerdictUpdate,
): void {
  const before: Verdict = JSON.parse(row.verdict);
  journal.audit.push({
    at: journal.at,
    event: 'verdict-changed',
    outcome: 'success',
    ...by,
    server: row.name,
    ...(row.latest_version !== null && { version: row.latest_version }),
    before: summarizeVerdict(before),
    after: summarizeVerdict(judgement.verdict),
  });
  journal.changes.push({
    at: journal.at,
    kind: 'verdict-changed',
    server_name: row.name,
    entity_ref: row.entity_ref,
  });
}
