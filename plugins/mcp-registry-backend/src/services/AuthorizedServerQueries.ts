import { OperationInput } from 'backstage-plugin-mcp-registry-common';
import { Access } from './access';
import { RegistryCall, RegistryService } from './types';

/** Shows each caller the servers that they may see, and what belongs to those. */
export class AuthorizedServerQueries {
  readonly #service: RegistryService;
  readonly #access: Access;

  constructor(service: RegistryService, access: Access) {
    this.#service = service;
    this.#access = access;
  }

  async listServers(input: OperationInput<'listServers'>, call: RegistryCall) {
    return this.#service.listServers(input, await this.#access.toServers(call));
  }

  async getFacets(input: OperationInput<'getFacets'>, call: RegistryCall) {
    return this.#service.getFacets(input, await this.#access.toServers(call));
  }

  async search(input: OperationInput<'search'>, call: RegistryCall) {
    return this.#service.search(input, await this.#access.toServers(call));
  }

  async getServer(input: OperationInput<'getServer'>, call: RegistryCall) {
    return this.#service.getServer(input, await this.#access.toServers(call));
  }

  async listVersions(
    input: OperationInput<'listVersions'>,
    call: RegistryCall,
  ) {
    const narrowed = await this.#access.toServers(call);
    return this.#service.listVersions(input, narrowed);
  }

  async getCapabilities(
    input: OperationInput<'getCapabilities'>,
    call: RegistryCall,
  ) {
    const narrowed = await this.#access.toServers(call);
    return this.#service.getCapabilities(input, narrowed);
  }

  async getClients(input: OperationInput<'getClients'>, call: RegistryCall) {
    return this.#service.getClients(input, await this.#access.toServers(call));
  }

  async getTool(input: OperationInput<'getTool'>, call: RegistryCall) {
    return this.#service.getTool(input, await this.#access.toServers(call));
  }

  async getFindings(input: OperationInput<'getFindings'>, call: RegistryCall) {
    return this.#service.getFindings(input, await this.#access.toServers(call));
  }

  async getDiff(input: OperationInput<'getDiff'>, call: RegistryCall) {
    return this.#service.getDiff(input, await this.#access.toServers(call));
  }

  async getChangelog(
    input: OperationInput<'getChangelog'>,
    call: RegistryCall,
  ) {
    const narrowed = await this.#access.toServers(call);
    return this.#service.getChangelog(input, narrowed);
  }
}
