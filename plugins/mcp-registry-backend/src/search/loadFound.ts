import { FoundServer } from 'backstage-plugin-mcp-registry-common';
import { Knex } from 'knex';
import { SummaryRow } from '../services/queries/rows';
import { selectServers } from '../services/queries/serverFilter';
import {
  selectSummaries,
  SHORT_DESCRIPTION,
  toSummary,
} from '../services/queries/summaries';
import { IndexScope, ServerIndex } from './ServerIndex';

/**
 * Loads the servers that an answer names as the database has them now, by
 * name. What is gone by now, hidden or filtered out is not in it. Lists, which
 * take queries of their own, are as the index has them.
 */
export async function loadFound(
  { knex, index }: { knex: Knex; index: ServerIndex },
  names: string[],
  { filter, visible }: IndexScope,
): Promise<Map<string, FoundServer>> {
  if (names.length === 0) {
    return new Map();
  }
  const rows: SummaryRow[] = await selectSummaries(
    selectServers(knex, { filter, visible }),
  )
    .whereIn('servers.name', names)
    .select(knex.raw(SHORT_DESCRIPTION));
  const found = new Map<string, FoundServer>();
  for (const row of rows) {
    const indexed = index.get(row.name);
    if (indexed) {
      const { document, values, support } = indexed;
      const { tag: tags, transport: transports } = values;
      const wraps = [...(document.wraps ?? [])];
      found.set(row.name, {
        ...toSummary(row),
        ...{ tags, transports, wraps, support },
      });
    }
  }
  return found;
}
