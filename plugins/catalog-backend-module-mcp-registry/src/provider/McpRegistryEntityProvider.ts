import { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import {
  CatalogService,
  EntityProvider,
  EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import {
  entityRefFor,
  ProjectedServer,
} from 'backstage-plugin-mcp-registry-common';
import { McpRegistryService } from 'backstage-plugin-mcp-registry-node';
import { FailureLog } from '../feed/FailureLog';
import { FeedBatch, FeedListener } from '../feed/RegistryFeed';
import { listServersByName } from '../feed/registryReads';
import { refreshKeyFor } from '../refreshKey';
import { ConflictReport } from './ConflictReport';
import { EntityNames } from './EntityNames';
import { LOCATION_KEY, toDeferredEntities } from './toDeferredEntities';

/** Keys of one refresh. */
const REFRESH_SIZE = 500;

const LOOKING_FAILS = 'Could not read back who holds the entity names';
const REPORTING_FAILS = 'Could not report the entity names that others hold';
const REFRESHING_FAILS = 'Could not have entities badged again';

/** What the provider is made of. */
export interface McpRegistryEntityProviderOptions {
  registry: McpRegistryService;
  catalog: Pick<CatalogService, 'getEntitiesByRefs'>;
  auth: AuthService;
  logger: LoggerService;
  /** Milliseconds until what was sent is read back. */
  firstLookAfter?: number;
}

function isProvided(server: ProjectedServer): boolean {
  return server.binding === 'provider';
}

/** Names of servers of which the provider has no entity, or none any more. */
function goneIn(batch: FeedBatch): string[] {
  const declared = batch.servers.filter(server => !isProvided(server));
  return [
    ...batch.removed.map(({ server }) => server),
    ...declared.map(({ name }) => name),
  ];
}

/**
 * Emits one entity for each server that nobody has declared in the catalog.
 * With several replicas each emits the same, which changes nothing.
 */
export class McpRegistryEntityProvider implements EntityProvider, FeedListener {
  readonly #registry: McpRegistryService;
  readonly #names: EntityNames;
  readonly #report: ConflictReport;
  readonly #failures: FailureLog;
  readonly #toRefresh = new Set<string>();
  #connection?: EntityProviderConnection;
  #hasSentAll = false;

  constructor(options: McpRegistryEntityProviderOptions) {
    this.#registry = options.registry;
    this.#names = new EntityNames(options);
    this.#report = new ConflictReport(options.registry);
    this.#failures = new FailureLog(options.logger);
  }

  getProviderName(): string {
    return 'mcp-registry';
  }

  /** Waits for nothing: that would delay the catalog's start, or fail it. */
  async connect(connection: EntityProviderConnection): Promise<void> {
    this.#connection = connection;
  }

  onBadgesChanged(entityRefs: string[]): void {
    entityRefs.forEach(ref => this.#toRefresh.add(refreshKeyFor(ref)));
  }

  async onBatch(batch: FeedBatch): Promise<void> {
    const provided = batch.servers.filter(isProvided);
    await (batch.complete
      ? this.#sendAll(provided)
      : this.#sendChanged(provided, goneIn(batch)));
  }

  async onRound(): Promise<void> {
    await this.#trying(REFRESHING_FAILS, () => this.#refresh());
    await this.#trying(LOOKING_FAILS, () => this.#lookAgain());
    if (this.#hasSentAll && this.#names.isComplete) {
      const { conflicts } = this.#names;
      await this.#trying(REPORTING_FAILS, () => this.#report.send(conflicts));
    }
  }

  async #sendAll(servers: ProjectedServer[]): Promise<void> {
    this.#names.retain(new Set(servers.map(({ name }) => name)));
    const free = await this.#withFreeName(servers);
    const entities = await toDeferredEntities(free);
    await this.#connection?.applyMutation({ type: 'full', entities });
    this.#hasSentAll = true;
    this.#report.renew();
  }

  async #sendChanged(
    servers: ProjectedServer[],
    gone: string[],
  ): Promise<void> {
    if (servers.length + gone.length === 0) {
      return;
    }
    this.#names.forget(gone);
    const free = await this.#withFreeName(servers);
    const added = await toDeferredEntities(free);
    const refs = gone.map(entityRefFor);
    const removed = [...new Set(refs)].map(entityRef => ({
      entityRef,
      locationKey: LOCATION_KEY,
    }));
    await this.#connection?.applyMutation({ type: 'delta', added, removed });
  }

  /** A name that somebody else holds stays theirs. */
  async #withFreeName(servers: ProjectedServer[]): Promise<ProjectedServer[]> {
    const named = servers.map(({ name }) => ({
      server: name,
      entityRef: entityRefFor(name),
    }));
    await this.#trying(LOOKING_FAILS, () => this.#names.look(named));
    return servers.filter(({ name }) => !this.#names.isHeld(name));
  }

  async #lookAgain(): Promise<void> {
    const freed = await this.#names.lookAgain();
    if (freed.length > 0) {
      const servers = await listServersByName(this.#registry, freed);
      await this.#sendChanged(servers.filter(isProvided), []);
    }
  }

  async #refresh(): Promise<void> {
    const keys = [...this.#toRefresh];
    for (let start = 0; start < keys.length; start += REFRESH_SIZE) {
      const some = keys.slice(start, start + REFRESH_SIZE);
      await this.#connection?.refresh({ keys: some });
      some.forEach(key => this.#toRefresh.delete(key));
    }
  }

  /** Does what must not hold up the rest. */
  async #trying(what: string, act: () => Promise<void>): Promise<void> {
    try {
      await act();
      this.#failures.worked(what);
    } catch (error) {
      this.#failures.failed(what, error);
    }
  }
}
