import { Knex } from 'knex';
import { RegistryApiConfig } from '../config/types';
import { toOrderedSql } from '../services/queries/serverSort';
import { toLikePattern, toWords } from '../services/queries/words';
import { RegistryCall } from '../services/types';
import { EntryRow, selectEntries } from './entries';
import {
  EntryFilter,
  EntryPage,
  ListRequest,
  RegistryApiService,
  VersionRequest,
  VersionsRequest,
} from './types';

/** What the service reads from. */
export interface RegistryApiServiceOptions {
  database: Knex;
  config: RegistryApiConfig;
}

/** Reads the tables; every answer takes one statement. */
export class DefaultRegistryApiService implements RegistryApiService {
  readonly #database: Knex;
  readonly #config: RegistryApiConfig;

  constructor({ database, config }: RegistryApiServiceOptions) {
    this.#database = database;
    this.#config = config;
  }

  async listEntries(
    { filter, limit, after }: ListRequest,
    call: RegistryCall,
  ): Promise<EntryPage> {
    const name = this.#nameSql();
    const query = this.#select(call, isWithDeleted(filter))
      .orderByRaw(`${name}, versions.ordinal`)
      .limit(limit + 1);
    whereFiltered(query, { filter, knex: this.#database });
    if (after) {
      // One comparison of both, so that an index finds the place.
      query.whereRaw(`(${name}, versions.ordinal) > (?, ?)`, after);
    }
    const rows: EntryRow[] = await query;
    const entries = rows.slice(0, limit);
    const last = entries.at(-1);
    return rows.length > limit && last
      ? { entries, next: [last.server_name, last.ordinal] }
      : { entries };
  }

  async listVersions(
    { name, includeDeleted }: VersionsRequest,
    call: RegistryCall,
  ): Promise<EntryRow[]> {
    return this.#select(call, includeDeleted)
      .where('versions.server_name', name)
      .orderBy('versions.ordinal', 'desc');
  }

  async getVersion(
    { name, version, includeDeleted }: VersionRequest,
    call: RegistryCall,
  ): Promise<EntryRow | undefined> {
    const query = this.#select(call, includeDeleted)
      .where('versions.server_name', name)
      .limit(1);
    whereVersion(query, version);
    const [row]: EntryRow[] = await query;
    return row;
  }

  #select({ visible }: RegistryCall, includeDeleted: boolean) {
    const allowed = this.#config;
    return selectEntries(this.#database, { allowed, visible, includeDeleted });
  }

  #nameSql(): string {
    return toOrderedSql(this.#database, {
      expression: 'versions.server_name',
      type: 'text',
      order: 'asc',
    });
  }
}

/** Who asks what has changed has to learn of what is gone. */
function isWithDeleted({ includeDeleted, updatedSince }: EntryFilter) {
  return Boolean(includeDeleted) || updatedSince !== undefined;
}

function whereFiltered(
  query: Knex.QueryBuilder,
  { filter, knex }: { filter: EntryFilter; knex: Knex },
): void {
  const { search, updatedSince, version } = filter;
  if (version !== undefined) {
    whereVersion(query, version);
  }
  if (updatedSince !== undefined) {
    query.where('servers.changed_at', '>=', updatedSince);
  }
  if (search !== undefined) {
    query.whereIn('versions.server_name', selectNamed(knex, toWords(search)));
  }
}

/**
 * Names of the servers whose name or title holds every word. Apart from the
 * rest, so that one small index is read through and no manifest is.
 */
function selectNamed(knex: Knex, words: string[]): Knex.QueryBuilder {
  const named = knex({ named: 'servers' }).select('named.name');
  for (const word of words) {
    const pattern = toLikePattern(word);
    named.where(either =>
      either
        .whereRaw(`lower(named.name) LIKE ? ESCAPE '\\'`, [pattern])
        .orWhereRaw(`named.title_sort LIKE ? ESCAPE '\\'`, [pattern]),
    );
  }
  return named;
}

function whereVersion(query: Knex.QueryBuilder, version: string): void {
  if (version === 'latest') {
    // As the index has it; not every engine would see through a parameter.
    query.whereRaw('versions.latest');
  } else {
    query.where('versions.version', version);
  }
}
