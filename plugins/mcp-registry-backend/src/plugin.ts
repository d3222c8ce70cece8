import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { actionsRegistryServiceRef } from '@backstage/backend-plugin-api/alpha';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { MCP_REGISTRY_TOPIC } from 'backstage-plugin-mcp-registry-common';
import { registerActions } from './actions';
import { createRegistry } from './createRegistry';
import { applyDatabaseMigrations } from './database';
import { serveRegistryApi } from './registryApi';
import { createRouter } from './routes/createRouter';
import { serveOpenApi } from './routes/serveOpenApi';
import { offerEmbedding } from './search';
import { startRegistry } from './startRegistry';

/** What the plugin asks Backstage for. */
const dependencies = {
  actions: actionsRegistryServiceRef,
  auditor: coreServices.auditor,
  auth: coreServices.auth,
  catalog: catalogServiceRef,
  config: coreServices.rootConfig,
  database: coreServices.database,
  events: eventsServiceRef,
  httpAuth: coreServices.httpAuth,
  httpRouter: coreServices.httpRouter,
  lifecycle: coreServices.lifecycle,
  logger: coreServices.logger,
  permissions: coreServices.permissions,
  permissionsRegistry: coreServices.permissionsRegistry,
  scheduler: coreServices.scheduler,
  urlReader: coreServices.urlReader,
  userInfo: coreServices.userInfo,
};

/**
 * The MCP registry: stores, ingestion, verdicts, trust and the REST API.
 *
 * @public
 */
export const mcpRegistryPlugin = createBackendPlugin({
  pluginId: 'mcp-registry',
  register(env) {
    const embedding = offerEmbedding(env);
    env.registerInit({
      deps: dependencies,
      async init({ database, httpAuth, httpRouter, lifecycle, ...deps }) {
        const { actions, events } = deps;
        const knex = await database.getClient();
        if (!database.migrations?.skip) {
          await applyDatabaseMigrations(knex);
        }
        const { config, registryApi, service, work } = createRegistry({
          ...deps,
          database: knex,
          embedding: embedding.provider,
        });
        const { limits } = config;
        httpRouter.use(serveOpenApi(httpAuth));
        httpRouter.use(createRouter({ service, httpAuth, limits }));
        serveRegistryApi({
          ...deps,
          ...{ httpAuth, httpRouter, rootConfig: deps.config },
          config: config.registryApi,
          service: registryApi,
        });
        registerActions({ actions, service });
        await events.subscribe({
          id: 'mcp-registry-search',
          topics: [MCP_REGISTRY_TOPIC],
          onEvent: async () => work.feed.wake(),
        });
        lifecycle.addStartupHook(() => startRegistry(work));
        lifecycle.addShutdownHook(() => work.feed.stop());
      },
    });
  },
});
