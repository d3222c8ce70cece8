import { FoundServer } from 'backstage-plugin-mcp-registry-common';
import { Knex } from 'knex';
import { toVisibilityCheck } from '../permissions';
import { SummaryRow } from '../services/queries/rows';
import {
  selectSummaries,
  SHORT_DESCRIPTION,
  toSummary,
} from '../services/queries/summaries';
import { FILTER_KEYS } from './FacetValues';
import { IndexScope, ServerIndex } from './ServerIndex';
import { toResource, toValues } from './toIndexedServer';
import { IndexedServer, SearchFilter } from './types';

/**
 * Loads the servers that an answer names as the database has them now, by
 * name. What is gone by now, hidden or filtered out is not in it. Lists, which
 * take queries of their own, are as the index has them.
 *
 * The rows are read by name alone and checked here: SQLite would read all
 * servers of a lifecycle or level to pick these few out of them.
 */
export async function loadFound(
  { knex, index }: { knex: Knex; index: ServerIndex },
  names: string[],
  { filter, visible }: IndexScope,
): Promise<Map<string, FoundServer>> {
  if (names.length === 0) {
    return new Map();
  }
  const rows: SummaryRow[] = await selectSummaries(knex('servers'))
    .whereIn('servers.name', names)
    .select(knex.raw(SHORT_DESCRIPTION));
  const maySee = toVisibilityCheck(visible);
  const found = new Map<string, FoundServer>();
  for (const row of rows.filter(each => maySee(toResource(each)))) {
    const indexed = index.get(row.name);
    if (indexed && isMatch(row, indexed, filter)) {
      found.set(row.name, toFound(row, indexed));
    }
  }
  return found;
}

function isMatch(
  row: SummaryRow,
  { values: { tag: tags, transport: transports } }: IndexedServer,
  filter: SearchFilter,
): boolean {
  const values = toValues({ ...row, tags, transports });
  const matches = (key: keyof typeof values) => {
    const wanted: string[] | undefined = filter[key];
    return !wanted || values[key].some(value => wanted.includes(value));
  };
  return FILTER_KEYS.every(matches);
}

function toFound(
  row: SummaryRow,
  { document, values, support }: IndexedServer,
): FoundServer {
  const { tag: tags, transport: transports } = values;
  const wraps = [...(document.wraps ?? [])];
  return { ...toSummary(row), ...{ tags, transports, wraps, support } };
}
