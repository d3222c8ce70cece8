import {
  AuditorService,
  AuthService,
  LoggerService,
  PermissionsRegistryService,
  PermissionsService,
  RootConfigService,
  SchedulerService,
  UrlReaderService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import { ScmIntegrations } from '@backstage/integration';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { EventsService } from '@backstage/plugin-events-node';
import { MCP_REGISTRY_TOPIC } from 'backstage-plugin-mcp-registry-common';
import { EmbeddingProvider } from 'backstage-plugin-mcp-registry-node';
import { Knex } from 'knex';
import { CatalogGroupDirectory } from './catalog';
import {
  findRootDirectory,
  readRegistryConfig,
  RegistryConfig,
} from './config';
import { createEvaluationService, RegistryStoreOptions } from './evaluation';
import { createIngestionService } from './ingestion';
import { IngestionService } from './ingestion/types';
import { DefaultOverlapService } from './overlap';
import { DefaultPublishingService, KnexPublishRecords } from './publishing';
import { createSearch } from './search';
import { createRegistryApi, RegistryApiService } from './registryApi';
import { createAccess, Principal } from './services/access';
import { createAuditSink } from './services/createAuditSink';
import { createRegistryService } from './services/createRegistryService';
import { RegistryService } from './services/types';
import {
  createSources,
  KnexSourceStore,
  SourceRunner,
  SourceScheduler,
} from './sources';
import { BackgroundWork } from './startRegistry';

/** What Backstage gives the plugin. */
export interface RegistryDependencies {
  auditor: AuditorService;
  auth: AuthService;
  catalog: CatalogService;
  config: RootConfigService;
  /** Migrated. */
  database: Knex;
  /** Absent: search goes by words alone. */
  embedding?: EmbeddingProvider;
  events: EventsService;
  logger: LoggerService;
  permissions: PermissionsService;
  permissionsRegistry: PermissionsRegistryService;
  scheduler: SchedulerService;
  urlReader: UrlReaderService;
  userInfo: UserInfoService;
}

/** The registry, put together and not started yet. */
export interface Registry {
  config: RegistryConfig;
  registryApi: RegistryApiService;
  service: RegistryService;
  work: BackgroundWork;
}

/**
 * Puts the registry together.
 *
 * @throws InputError where its configuration is wrong
 */
export function createRegistry(deps: RegistryDependencies): Registry {
  const config = readRegistryConfig(deps.config, {
    nodeEnv: process.env.NODE_ENV,
    rootDirectory: findRootDirectory(process.cwd()),
  });
  const { database, logger, scheduler } = deps;
  const groups = new CatalogGroupDirectory(deps);
  const store = createStore(deps, config, groups);
  const evaluation = createEvaluationService(store);
  const ingestion = createIngestionService(store);
  const sources = createSourceScheduler(deps, { store, ingestion });
  const { index, feed, search } = createSearch({
    ...{ database, logger, provider: deps.embedding },
    synonyms: config.search.synonyms,
  });
  const access = createAccess(deps);
  const registryApi = createRegistryApi({
    ...{ access, database, auth: deps.auth },
    config: config.registryApi,
  });
  const service = createRegistryService({
    ...deps,
    access,
    overlap: new DefaultOverlapService({ store, servers: index }),
    search,
    store,
    evaluation,
    sources,
    ...createPublishing(deps, { store, ingestion }),
  });
  const work = { evaluation, feed, groups, sources, scheduler, logger };
  return { config, registryApi, service, work };
}

function createStore(
  { database, auditor, events, logger }: RegistryDependencies,
  config: RegistryConfig,
  groups: CatalogGroupDirectory,
): RegistryStoreOptions {
  return {
    database,
    config,
    groups,
    auditor: createAuditSink(auditor),
    notify: () =>
      events.publish({ topic: MCP_REGISTRY_TOPIC, eventPayload: {} }),
    clock: { now: () => new Date().toISOString() },
    logger,
  };
}

interface Stores {
  store: RegistryStoreOptions;
  ingestion: IngestionService;
}

function createSourceScheduler(
  deps: RegistryDependencies,
  { store, ingestion }: Stores,
): SourceScheduler {
  const { logger, scheduler } = deps;
  const integrations = ScmIntegrations.fromConfig(deps.config);
  const sourceStore = new KnexSourceStore(store);
  return new SourceScheduler({
    sources: createSources({ ...deps, config: store.config, integrations }),
    runner: new SourceRunner({ store: sourceStore, ingestion, logger }),
    store: sourceStore,
    ingestion,
    scheduler,
    logger,
  });
}

function createPublishing(
  { auth, userInfo, logger }: RegistryDependencies,
  { store, ingestion }: Stores,
) {
  const { config, clock } = store;
  const records = new KnexPublishRecords(store);
  const sources = new KnexSourceStore(store);
  const publishing = new DefaultPublishingService({
    ...{ config, clock, auth, userInfo, logger },
    ...{ ingestion, records, sources },
  });
  return {
    publishing,
    auditRefusal: (who: Principal, reason: string) =>
      records.audit({
        ...who,
        at: clock.now(),
        event: 'publish-refused',
        outcome: 'refused',
        reason,
      }),
  };
}
