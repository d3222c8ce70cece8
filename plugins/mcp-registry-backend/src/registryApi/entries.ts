import { Knex } from 'knex';
import { TRUST_LEVELS } from 'mcp-governance';
import { RegistryApiConfig } from '../config/types';
import { ServerRow, VersionRow } from '../database';
import { VisibleServers, whereVisible } from '../permissions';

/** A version with what its server adds to it, ready to be written out. */
export type EntryRow = Pick<
  VersionRow,
  | 'server_name'
  | 'version'
  | 'ordinal'
  | 'latest'
  | 'status'
  | 'status_message'
  | 'status_changed_at'
  | 'sunset_at'
  | 'published_at'
  | 'contract_digest'
  | 'snapshot_digest'
  | 'trust_rank'
  | 'verdict_status'
> &
  Pick<
    ServerRow,
    | 'owner_ref'
    | 'system_ref'
    | 'lifecycle'
    | 'origin'
    | 'entity_ref'
    | 'changed_at'
  > & { server_json: string };

const VERSION_COLUMNS = [
  'server_name',
  'version',
  'ordinal',
  'latest',
  'status',
  'status_message',
  'status_changed_at',
  'sunset_at',
  'published_at',
  'contract_digest',
  'snapshot_digest',
  'trust_rank',
  'verdict_status',
  'server_json',
].map(column => `versions.${column}`);

const SERVER_COLUMNS = [
  'owner_ref',
  'system_ref',
  'lifecycle',
  'origin',
  'entity_ref',
  'changed_at',
].map(column => `servers.${column}`);

/** Which versions a caller is shown at all. */
export interface EntryScope {
  /** What the organization lets clients see. */
  allowed: Pick<RegistryApiConfig, 'minimumTrust' | 'lifecycles'>;
  /** Absent: every server. */
  visible?: VisibleServers;
  includeDeleted: boolean;
}

/** Starts a query over the versions of a scope, with the columns of {@link EntryRow}. */
export function selectEntries(
  knex: Knex,
  { allowed, visible, includeDeleted }: EntryScope,
): Knex.QueryBuilder {
  const query = knex('versions')
    .join('servers', 'servers.name', 'versions.server_name')
    .whereNotNull('versions.server_json')
    .select([...VERSION_COLUMNS, ...SERVER_COLUMNS]);
  whereAllowed(query, allowed);
  whereVisible(query, visible);
  return includeDeleted ? query : query.whereNot('versions.status', 'deleted');
}

/**
 * Both the server and the version itself have to be trusted enough: a major
 * that was denied may lie below one that was not. A server whose versions are
 * all deleted has no trust left, and each version keeps the one that it had.
 */
function whereAllowed(
  query: Knex.QueryBuilder,
  { minimumTrust, lifecycles }: EntryScope['allowed'],
): void {
  const lowest = TRUST_LEVELS.indexOf(minimumTrust);
  query
    .where('versions.trust_rank', '>=', lowest)
    .where(either =>
      either
        .where('servers.trust_rank', '>=', lowest)
        .orWhere(gone =>
          gone
            .whereNull('servers.latest_version')
            .whereNot('servers.trust_level', 'blocked'),
        ),
    );
  if (lifecycles) {
    query.whereIn('servers.lifecycle', lifecycles);
  }
}
