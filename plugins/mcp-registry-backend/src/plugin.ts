import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { applyDatabaseMigrations } from './database';
import { createRouter } from './routes/createRouter';
import { DefaultRegistryService } from './services/DefaultRegistryService';

/**
 * The MCP registry.
 *
 * @public
 */
export const mcpRegistryPlugin = createBackendPlugin({
  pluginId: 'mcp-registry',
  register(env) {
    env.registerInit({
      deps: {
        database: coreServices.database,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
      },
      async init({ database, httpAuth, httpRouter }) {
        const knex = await database.getClient();
        if (!database.migrations?.skip) {
          await applyDatabaseMigrations(knex);
        }
        const service = new DefaultRegistryService({ database: knex });
        const limits = {
          manifestBytes: 1024 ** 2,
          snapshotBytes: 8 * 1024 ** 2,
        };
        httpRouter.use(createRouter({ service, httpAuth, limits }));
      },
    });
  },
});
