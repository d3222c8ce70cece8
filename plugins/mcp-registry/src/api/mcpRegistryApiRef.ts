import {
  createApiFactory,
  createApiRef,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import {
  McpRegistryApi,
  McpRegistryClient,
} from 'backstage-plugin-mcp-registry-common';

/** The registry's REST API, for `useApi`. @public */
export const mcpRegistryApiRef = createApiRef<McpRegistryApi>({
  id: 'plugin.mcp-registry.client',
});

/** Makes the client over the portal's own discovery and fetch. */
export const mcpRegistryApiFactory = createApiFactory({
  api: mcpRegistryApiRef,
  deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
  factory: ({ discoveryApi, fetchApi }) =>
    new McpRegistryClient({ discoveryApi, fetchApi }),
});
