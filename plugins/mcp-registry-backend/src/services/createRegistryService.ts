import {
  AuthorizedRegistryService,
  AuthorizedRegistryServiceOptions,
} from './AuthorizedRegistryService';
import {
  DefaultRegistryService,
  RegistryServiceOptions,
} from './DefaultRegistryService';
import { RegistryService } from './types';

/** What the service that the routes call is made of. */
export type CreateRegistryServiceOptions = RegistryServiceOptions &
  AuthorizedRegistryServiceOptions;

/** Makes the registry's service, with authorization around it. */
export function createRegistryService(
  options: CreateRegistryServiceOptions,
): RegistryService {
  return new AuthorizedRegistryService(
    new DefaultRegistryService(options),
    options,
  );
}
