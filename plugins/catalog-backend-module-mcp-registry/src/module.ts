import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  catalogProcessingExtensionPoint,
  catalogServiceRef,
} from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { mcpRegistryServiceRef } from 'backstage-plugin-mcp-registry-node';
import { RegistryFeed } from './feed/RegistryFeed';
import { McpRegistryProcessor } from './processor/McpRegistryProcessor';
import { McpRegistryEntityProvider } from './provider/McpRegistryEntityProvider';

/**
 * Brings the MCP registry's servers into the catalog and badges them.
 *
 * @public
 */
export const catalogModuleMcpRegistry = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'mcp-registry',
  register(module) {
    module.registerInit({
      deps: {
        processing: catalogProcessingExtensionPoint,
        registry: mcpRegistryServiceRef,
        catalog: catalogServiceRef,
        auth: coreServices.auth,
        events: eventsServiceRef,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
      },
      async init({ processing, registry, events, lifecycle, ...deps }) {
        const { auth, catalog, logger } = deps;
        const feed = new RegistryFeed({ registry, logger });
        const provider = new McpRegistryEntityProvider({
          registry,
          catalog,
          auth,
          logger,
        });
        processing.addEntityProvider(provider);
        processing.addProcessor(new McpRegistryProcessor(feed));
        await events.subscribe({
          id: 'catalog-backend-module-mcp-registry',
          topics: ['mcp-registry'],
          onEvent: async () => feed.wake(),
        });
        lifecycle.addStartupHook(() => feed.start(provider));
        lifecycle.addShutdownHook(() => feed.stop());
      },
    });
  },
});
