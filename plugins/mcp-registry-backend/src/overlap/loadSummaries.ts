import { Knex } from 'knex';
import { VisibleServers } from '../permissions';
import { SummaryRow } from '../services/queries/rows';
import { selectServers } from '../services/queries/serverFilter';
import {
  selectSummaries,
  SHORT_DESCRIPTION,
  toSummaries,
} from '../services/queries/summaries';
import { OverlapSummary } from './toAnswers';

const NAMES_OF_A_QUERY = 500;

/** Loads what lists show of servers, by name, as the database has it now. */
export async function loadSummaries(
  knex: Knex,
  names: readonly string[],
  visible: VisibleServers | undefined,
): Promise<Map<string, OverlapSummary>> {
  const found = new Map<string, OverlapSummary>();
  for (let from = 0; from < names.length; from += NAMES_OF_A_QUERY) {
    const some = names.slice(from, from + NAMES_OF_A_QUERY);
    const rows: SummaryRow[] = await selectSummaries(
      selectServers(knex, { filter: {}, visible }),
    )
      .whereIn('servers.name', some)
      .select(knex.raw(SHORT_DESCRIPTION));
    for (const { matches: _, ...summary } of await toSummaries(knex, rows)) {
      found.set(summary.name, summary);
    }
  }
  return found;
}
