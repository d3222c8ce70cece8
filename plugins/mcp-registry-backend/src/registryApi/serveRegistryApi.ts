import {
  HttpRouterService,
  RootConfigService,
} from '@backstage/backend-plugin-api';
import {
  createRegistryApiRouter,
  REGISTRY_API_PATH,
  RegistryApiRouterOptions,
} from './createRegistryApiRouter';

/** What serving the API takes, besides what its routes are made of. */
export interface ServeRegistryApiOptions
  extends Omit<RegistryApiRouterOptions, 'portal'> {
  httpRouter: HttpRouterService;
  rootConfig: RootConfigService;
}

/** Opens the API's path at the credentials barrier, and mounts its routes. */
export function serveRegistryApi(options: ServeRegistryApiOptions): void {
  const { httpRouter, rootConfig, ...routes } = options;
  const portal = rootConfig
    .getOptionalString('app.baseUrl')
    ?.replace(/\/+$/, '');
  httpRouter.addAuthPolicy({
    path: REGISTRY_API_PATH,
    allow: 'unauthenticated',
  });
  httpRouter.use(createRegistryApiRouter({ ...routes, portal }));
}
