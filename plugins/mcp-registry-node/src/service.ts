import {
  AuthService,
  coreServices,
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import {
  McpRegistryApi,
  McpRegistryClient,
} from 'backstage-plugin-mcp-registry-common';

/**
 * What other backend plugins ask the registry, each call in the calling
 * plugin's own name.
 *
 * @public
 */
export type McpRegistryService = Pick<
  McpRegistryApi,
  | 'listChanges'
  | 'listProjected'
  | 'listSearchDocuments'
  | 'reportNameConflicts'
>;

function createServiceFetch(auth: AuthService): typeof fetch {
  return async (input, init) => {
    const { token } = await auth.getPluginRequestToken({
      onBehalfOf: await auth.getOwnServiceCredentials(),
      targetPluginId: 'mcp-registry',
    });
    const headers = new Headers(init?.headers);
    headers.set('Authorization', `Bearer ${token}`);
    return fetch(input, { ...init, headers });
  };
}

/**
 * The registry, for other backend plugins.
 *
 * @public
 */
export const mcpRegistryServiceRef = createServiceRef<McpRegistryService>({
  id: 'mcp-registry',
  scope: 'plugin',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: { auth: coreServices.auth, discovery: coreServices.discovery },
      factory: ({ auth, discovery }) =>
        new McpRegistryClient({
          discoveryApi: discovery,
          fetchApi: { fetch: createServiceFetch(auth) },
        }),
    }),
});
