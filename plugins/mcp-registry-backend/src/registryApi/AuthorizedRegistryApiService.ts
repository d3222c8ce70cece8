import { AuthService } from '@backstage/backend-plugin-api';
import { AuthenticationError } from '@backstage/errors';
import { RegistryApiConfig } from '../config/types';
import { Access } from '../services/access';
import { RegistryCall } from '../services/types';
import {
  ListRequest,
  RegistryApiService,
  VersionRequest,
  VersionsRequest,
} from './types';

/** What the decisions are made with. */
export interface AuthorizedRegistryApiServiceOptions {
  access: Access;
  auth: AuthService;
  config: Pick<RegistryApiConfig, 'anonymous'>;
}

/**
 * Shows each caller what they may see. Who may see nothing finds an empty
 * registry, and who calls without credentials finds all that the organization
 * lets clients see, where it lets them read it so.
 */
export class AuthorizedRegistryApiService implements RegistryApiService {
  readonly #service: RegistryApiService;
  readonly #options: AuthorizedRegistryApiServiceOptions;

  constructor(
    service: RegistryApiService,
    options: AuthorizedRegistryApiServiceOptions,
  ) {
    this.#service = service;
    this.#options = options;
  }

  async listEntries(request: ListRequest, call: RegistryCall) {
    return this.#service.listEntries(request, await this.#narrow(call));
  }

  async listVersions(request: VersionsRequest, call: RegistryCall) {
    return this.#service.listVersions(request, await this.#narrow(call));
  }

  async getVersion(request: VersionRequest, call: RegistryCall) {
    return this.#service.getVersion(request, await this.#narrow(call));
  }

  async #narrow(call: RegistryCall): Promise<RegistryCall> {
    const { access, auth, config } = this.#options;
    if (!auth.isPrincipal(call.credentials, 'none')) {
      return access.toServersIfAny(call);
    }
    if (!config.anonymous) {
      throw new AuthenticationError('Missing credentials');
    }
    return call;
  }
}
