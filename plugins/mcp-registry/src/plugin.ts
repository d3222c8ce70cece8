import {
  createComponentExtension,
  createPlugin,
  createRoutableExtension,
} from '@backstage/core-plugin-api';
import { createSearchResultListItemExtension } from '@backstage/plugin-search-react';
import { mcpRegistryApiFactory } from './api/mcpRegistryApiRef';
import { SEARCH_TYPE } from './components/globalSearch/toServerResult';
import { rootRouteRef } from './routes';

/** The plugin, for the legacy frontend system. @public */
export const mcpRegistryPlugin = createPlugin({
  id: 'mcp-registry',
  apis: [mcpRegistryApiFactory],
  routes: { root: rootRouteRef },
});

/**
 * The registry's pages: servers, fleet health, conventions. Mount it at
 * `/mcp-registry`.
 *
 * @public
 */
export const McpRegistryPage = mcpRegistryPlugin.provide(
  createRoutableExtension({
    name: 'McpRegistryPage',
    component: () => import('./components/Router').then(m => m.Router),
    mountPoint: rootRouteRef,
  }),
);

/** Overview card of an `mcp-server` entity. @public */
export const EntityMcpServerCard = mcpRegistryPlugin.provide(
  createComponentExtension({
    name: 'EntityMcpServerCard',
    component: {
      lazy: () =>
        import('./components/entity/McpServerCard').then(m => m.McpServerCard),
    },
  }),
);

/**
 * Overview card of an `mcp-server` entity: the servers that cover the same
 * ground, with the evidence.
 *
 * @public
 */
export const EntityMcpOverlapsCard = mcpRegistryPlugin.provide(
  createComponentExtension({
    name: 'EntityMcpOverlapsCard',
    component: {
      lazy: () =>
        import('./components/overlap/McpOverlapsCard').then(
          m => m.McpOverlapsCard,
        ),
    },
  }),
);

/**
 * Tab of an `mcp-server` entity: tools, prompts and resources. Mount it at
 * `/mcp-capabilities`.
 *
 * @public
 */
export const EntityMcpCapabilitiesContent = mcpRegistryPlugin.provide(
  createComponentExtension({
    name: 'EntityMcpCapabilitiesContent',
    component: {
      lazy: () =>
        import('./components/entity/McpCapabilitiesContent').then(
          m => m.McpCapabilitiesContent,
        ),
    },
  }),
);

/**
 * Tab of an `mcp-server` entity: its versions, and what changed between any
 * two. Mount it at `/mcp-versions`.
 *
 * @public
 */
export const EntityMcpVersionsContent = mcpRegistryPlugin.provide(
  createComponentExtension({
    name: 'EntityMcpVersionsContent',
    component: {
      lazy: () =>
        import('./components/entity/McpVersionsContent').then(
          m => m.McpVersionsContent,
        ),
    },
  }),
);

/**
 * Tab of an `mcp-server` entity: findings, worst first. Mount it at
 * `/mcp-conventions`.
 *
 * @public
 */
export const EntityMcpConventionsContent = mcpRegistryPlugin.provide(
  createComponentExtension({
    name: 'EntityMcpConventionsContent',
    component: {
      lazy: () =>
        import('./components/entity/McpConventionsContent').then(
          m => m.McpConventionsContent,
        ),
    },
  }),
);

/**
 * A server among the results of Backstage's search, with owner and trust.
 * Place it on the search page, before items that take every result.
 *
 * @public
 */
export const McpServerSearchResultListItem = mcpRegistryPlugin.provide(
  createSearchResultListItemExtension({
    name: 'McpServerSearchResultListItem',
    component: () =>
      import('./components/globalSearch/McpServerResult').then(
        m => m.McpServerResult,
      ),
    predicate: ({ type }) => type === SEARCH_TYPE,
  }),
);
