import { OperationInput } from 'backstage-plugin-mcp-registry-common';
import { Knex } from 'knex';
import { listServers } from './queries/listServers';
import { RegistryCall, RegistryService } from './types';

/** What the registry's answers are made of. */
export interface RegistryServiceOptions {
  /** The plugin's own database, migrated. */
  database: Knex;
}

/** Answers whatever it is asked; who may ask is decided around it. */
export class DefaultRegistryService
  implements Pick<RegistryService, 'listServers'>
{
  readonly #options: RegistryServiceOptions;

  constructor(options: RegistryServiceOptions) {
    this.#options = options;
  }

  async listServers(
    { query }: OperationInput<'listServers'>,
    { visible }: RegistryCall,
  ) {
    return listServers(this.#options.database, query, visible);
  }
}
