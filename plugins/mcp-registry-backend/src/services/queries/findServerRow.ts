import { NotFoundError } from '@backstage/errors';
import { Knex } from 'knex';
import { ServerRow } from '../../database';
import { VisibleServers } from '../../permissions';
import { SummaryRow } from './rows';
import { selectServers } from './serverFilter';
import { selectSummaries } from './summaries';

const DETAIL_COLUMNS = [
  'description',
  'protocol_version',
  'evaluated_at',
  'manifest',
  'verdict',
] as const;

/** A server's row as its own page needs it. */
export type DetailRow = SummaryRow &
  Pick<ServerRow, (typeof DETAIL_COLUMNS)[number]>;

/**
 * Finds one server that may be seen.
 *
 * @throws NotFoundError where there is none, or it is hidden: the caller must
 * not be able to tell which
 */
export async function findServerRow(
  knex: Knex,
  name: string,
  visible?: VisibleServers,
): Promise<DetailRow> {
  const query = selectSummaries(selectServers(knex, { filter: {}, visible }));
  const row: DetailRow | undefined = await query
    .where('servers.name', name)
    .select(DETAIL_COLUMNS.map(column => `servers.${column}`))
    .first();
  if (!row) {
    throw new NotFoundError(
      `There is no server '${name.slice(0, 200)}' that you may see`,
    );
  }
  return row;
}
