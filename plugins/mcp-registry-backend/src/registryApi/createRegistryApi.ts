import {
  AuthorizedRegistryApiService,
  AuthorizedRegistryApiServiceOptions,
} from './AuthorizedRegistryApiService';
import {
  DefaultRegistryApiService,
  RegistryApiServiceOptions,
} from './DefaultRegistryApiService';
import { RegistryApiService } from './types';

/** Makes what the registry API reads, with authorization around it. */
export function createRegistryApi(
  options: RegistryApiServiceOptions & AuthorizedRegistryApiServiceOptions,
): RegistryApiService {
  return new AuthorizedRegistryApiService(
    new DefaultRegistryApiService(options),
    options,
  );
}
