/*
 * A portal with a catalog and the registry, for a test that kills it. Once it
 * is loaded it says `ready` and waits for commands, one a line, as JSON.
 */
import { createInterface } from 'node:readline';
import { createBackend } from '@backstage/backend-defaults';
import {
  coreServices,
  createBackendModule,
  createServiceFactory,
  RootLoggerService,
} from '@backstage/backend-plugin-api';
import catalog from '@backstage/plugin-catalog-backend';
import catalogModule from 'backstage-plugin-catalog-backend-module-mcp-registry';
import registry from 'backstage-plugin-mcp-registry-backend';
import { parseCommand } from './portalCommands';
import { WriteCounter } from './writeCounter';

const TASKS = 'backstage_backend_tasks__tasks';

const STITCH_ALL = `
  insert into stitch_queue (entity_ref, stitch_ticket, next_stitch_at)
  select entity_ref, 'all', CURRENT_TIMESTAMP from refresh_state where true
  on conflict do nothing`;

const say = (text: string) => process.stdout.write(`${text}\n`);

const counters = {
  catalog: new WriteCounter(say),
  'mcp-registry': new WriteCounter(say),
};

const complain = (message: string, meta?: unknown) => {
  process.stderr.write(
    `${message} ${meta instanceof Error ? meta.stack : ''}\n`,
  );
};

const logger: RootLoggerService = {
  error: complain,
  warn: complain,
  info: () => {},
  debug: () => {},
  child: () => logger,
};

/** Backstage's own takes as long to start as all the rest together. */
const rootLogger = createServiceFactory({
  service: coreServices.rootLogger,
  deps: {},
  factory: () => logger,
});

let stitchAll: () => Promise<void> = async () => {};

const watchRegistry = createBackendModule({
  pluginId: 'mcp-registry',
  moduleId: 'watch',
  register(env) {
    env.registerInit({
      deps: {
        database: coreServices.database,
        lifecycle: coreServices.rootLifecycle,
      },
      async init({ database, lifecycle }) {
        const knex = await database.getClient();
        // What a killed process was doing stays reserved for it until its time
        // is over. The test does not wait for that.
        if (await knex.schema.hasTable(TASKS)) {
          await knex(TASKS).update({
            current_run_ticket: null,
            current_run_started_at: null,
            current_run_expires_at: null,
          });
        }
        lifecycle.addStartupHook(() => counters['mcp-registry'].watch(knex));
      },
    });
  },
});

const watchCatalog = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'watch',
  register(env) {
    env.registerInit({
      deps: {
        database: coreServices.database,
        lifecycle: coreServices.rootLifecycle,
      },
      async init({ database, lifecycle }) {
        const knex = await database.getClient();
        stitchAll = async () => knex.raw(STITCH_ALL);
        lifecycle.addStartupHook(() => counters.catalog.watch(knex));
      },
    });
  },
});

async function start(config: string): Promise<void> {
  process.argv.push('--config', config);
  const backend = createBackend();
  backend.add(rootLogger);
  backend.add(catalog);
  backend.add(catalogModule);
  backend.add(registry);
  backend.add(watchRegistry);
  backend.add(watchCatalog);
  await backend.start();
  say('started');
}

async function obey(line: string): Promise<void> {
  const command = parseCommand(line);
  switch (command.do) {
    case 'start':
      return start(command.config);
    case 'sayWrite':
      return counters[command.plugin].sayAfter(command.writes);
    case 'count':
      return counters[command.plugin].sayCount();
    default:
      return stitchAll();
  }
}

say('ready');

let obeyed = Promise.resolve();
createInterface({ input: process.stdin }).on('line', line => {
  obeyed = obeyed
    .then(() => obey(line))
    .catch(error => {
      process.stderr.write(`${error.stack}\n`);
      process.exit(1);
    });
});
