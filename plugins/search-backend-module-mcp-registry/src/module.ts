import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { searchIndexRegistryExtensionPoint } from '@backstage/plugin-search-backend-node/alpha';
import { mcpRegistryServiceRef } from 'backstage-plugin-mcp-registry-node';
import { McpServerCollatorFactory } from './McpServerCollatorFactory';
import { readCollatorConfig } from './readCollatorConfig';

/**
 * Brings the MCP registry's servers into Backstage's search: one document for
 * each, with its tools' names folded in, visible to those who may see the
 * server.
 *
 * @public
 */
export const searchModuleMcpRegistry = createBackendModule({
  pluginId: 'search',
  moduleId: 'mcp-registry-collator',
  register(module) {
    module.registerInit({
      deps: {
        config: coreServices.rootConfig,
        indexRegistry: searchIndexRegistryExtensionPoint,
        registry: mcpRegistryServiceRef,
        scheduler: coreServices.scheduler,
      },
      async init({ config, indexRegistry, registry, scheduler }) {
        const { schedule, locationTemplate } = readCollatorConfig(config);
        indexRegistry.addCollator({
          schedule: scheduler.createScheduledTaskRunner(schedule),
          factory: new McpServerCollatorFactory({ registry, locationTemplate }),
        });
      },
    });
  },
});
