import { OperationInput } from 'backstage-plugin-mcp-registry-common';
import { Knex } from 'knex';
import { CompatibilityOptions } from 'mcp-governance';
import { RegistryStoreOptions } from '../evaluation/types';
import { getCapabilities } from './queries/getCapabilities';
import { getClients } from './queries/getClients';
import { getFacets } from './queries/getFacets';
import { getFindings } from './queries/getFindings';
import { getServer } from './queries/getServer';
import { getTool } from './queries/getTool';
import { listServers } from './queries/listServers';
import { listVersions } from './queries/listVersions';
import { getChangelog } from './queries/versions/getChangelog';
import { getDiff } from './queries/versions/getDiff';
import { RegistryCall } from './types';

/** Answers what is asked of servers, one at a time or all of them. */
export class ServerQueries {
  readonly #store: Pick<RegistryStoreOptions, 'database' | 'config'>;
  readonly #knex: Knex;

  constructor(store: Pick<RegistryStoreOptions, 'database' | 'config'>) {
    this.#store = store;
    this.#knex = store.database;
  }

  async listServers(
    { query }: OperationInput<'listServers'>,
    { visible }: RegistryCall,
  ) {
    return listServers(this.#knex, query, visible);
  }

  async getFacets(
    { query }: OperationInput<'getFacets'>,
    { visible }: RegistryCall,
  ) {
    return getFacets(this.#knex, query, visible);
  }

  async getServer(
    { params }: OperationInput<'getServer'>,
    { visible }: RegistryCall,
  ) {
    return getServer(this.#knex, params.name, visible);
  }

  async listVersions(
    { params }: OperationInput<'listVersions'>,
    { visible }: RegistryCall,
  ) {
    return { items: await listVersions(this.#knex, params.name, visible) };
  }

  async getCapabilities(
    { params, query }: OperationInput<'getCapabilities'>,
    { visible }: RegistryCall,
  ) {
    return getCapabilities(this.#knex, { ...params, ...query }, visible);
  }

  async getClients(
    { params, query }: OperationInput<'getClients'>,
    { visible }: RegistryCall,
  ) {
    return getClients(this.#knex, { ...params, ...query }, visible);
  }

  async getTool(
    { params, query }: OperationInput<'getTool'>,
    { visible }: RegistryCall,
  ) {
    return getTool(this.#knex, { ...params, ...query }, visible);
  }

  async getFindings(
    { params }: OperationInput<'getFindings'>,
    { visible }: RegistryCall,
  ) {
    const { waivers: configured } = this.#store.config;
    return getFindings(this.#knex, { ...params, configured }, visible);
  }

  async getDiff(
    { params, query }: OperationInput<'getDiff'>,
    { visible }: RegistryCall,
  ) {
    const question = { ...params, ...query, options: this.#compatibility };
    return getDiff(this.#knex, question, visible);
  }

  async getChangelog(
    { params, query }: OperationInput<'getChangelog'>,
    { visible }: RegistryCall,
  ) {
    const question = { ...params, ...query, options: this.#compatibility };
    return getChangelog(this.#knex, question, visible);
  }

  get #compatibility(): CompatibilityOptions {
    return this.#store.config.ruleset.compatibility;
  }
}
