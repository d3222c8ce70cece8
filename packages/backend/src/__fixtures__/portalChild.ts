/*
 * A portal with a catalog and the registry, for a test that kills it. Once it
 * is loaded it says `ready` and waits for one line: the path of its app-config.
 */
import { createInterface } from 'node:readline';
import { createBackend } from '@backstage/backend-defaults';
import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import catalog from '@backstage/plugin-catalog-backend';
import catalogModule from 'backstage-plugin-catalog-backend-module-mcp-registry';
import registry from 'backstage-plugin-mcp-registry-backend';

const TASKS = 'backstage_backend_tasks__tasks';

/**
 * What a killed process was doing stays reserved for it until its time is
 * over. The test does not wait for that.
 */
const releaseTasks = createBackendModule({
  pluginId: 'mcp-registry',
  moduleId: 'release-tasks',
  register(env) {
    env.registerInit({
      deps: { database: coreServices.database },
      async init({ database }) {
        const knex = await database.getClient();
        if (await knex.schema.hasTable(TASKS)) {
          await knex(TASKS).update({
            current_run_ticket: null,
            current_run_started_at: null,
            current_run_expires_at: null,
          });
        }
      },
    });
  },
});

process.stdout.write('ready\n');

const input = createInterface({ input: process.stdin });
input.once('line', config => {
  process.argv.push('--config', config);
  const backend = createBackend();
  backend.add(catalog);
  backend.add(catalogModule);
  backend.add(registry);
  backend.add(releaseTasks);
  backend.start().catch(error => {
    process.stderr.write(`${error.stack}\n`);
    process.exit(1);
  });
});
