import { NotFoundError } from '@backstage/errors';
import { RegistrySource } from 'backstage-plugin-mcp-registry-common';
import { Knex } from 'knex';
import { VisibleServers } from '../../permissions';
import { selectServers } from './serverFilter';

interface SourceFacts {
  id: string;
  kind: RegistrySource['kind'];
  target: string;
  state: RegistrySource['state'];
  last_attempt_at: string | null;
  last_success_at: string | null;
  error: string | null;
}

/** Lists the sources by id, each with the servers of it that may be seen. */
export async function listSources(
  knex: Knex,
  visible?: VisibleServers,
): Promise<RegistrySource[]> {
  const sources: SourceFacts[] = await knex('sources').select(
    'id',
    'kind',
    'target',
    'state',
    'last_attempt_at',
    'last_success_at',
    'error',
  );
  const [servers, rejected] = await Promise.all([
    countBySource(selectServers(knex, { filter: {}, visible }), 'servers'),
    countBySource(selectRejected(knex, visible), 'source_items'),
  ]);
  return sources
    .map(source => ({
      ...toSource(source),
      servers: servers.get(source.id) ?? 0,
      rejected: rejected.get(source.id) ?? 0,
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/**
 * Returns one source.
 *
 * @throws NotFoundError where there is none of this id
 */
export async function getSource(
  knex: Knex,
  id: string,
  visible?: VisibleServers,
): Promise<RegistrySource> {
  const sources = await listSources(knex, visible);
  const source = sources.find(each => each.id === id);
  if (!source) {
    throw new NotFoundError(`There is no source '${id.slice(0, 200)}'`);
  }
  return source;
}

/**
 * Starts a query over the manifests that no server could be made of. One
 * that claims to be a server that must not be seen is left out.
 */
export function selectRejected(
  knex: Knex,
  visible: VisibleServers | undefined,
): Knex.QueryBuilder {
  const rejected = knex('source_items').whereNot('outcome', 'accepted');
  const shown = selectServers(knex, { filter: {}, visible }).select(
    'servers.name',
  );
  return visible === undefined
    ? rejected
    : rejected.where(either =>
        either
          .whereNull('source_items.server_name')
          .orWhereIn('source_items.server_name', shown),
      );
}

async function countBySource(
  query: Knex.QueryBuilder,
  table: string,
): Promise<Map<string, number>> {
  const column = `${table}.source_id`;
  const rows: { source: string; count: number | string }[] = await query
    .groupBy(column)
    .select({ source: column })
    .count({ count: '*' });
  return new Map(rows.map(row => [row.source, Number(row.count)]));
}

function toSource(source: SourceFacts) {
  return {
    id: source.id,
    kind: source.kind,
    target: source.target,
    state: source.state,
    lastAttemptAt: source.last_attempt_at ?? undefined,
    lastSuccessAt: source.last_success_at ?? undefined,
    error: source.error ?? undefined,
  };
}
