import { LoggerService } from '@backstage/backend-plugin-api';
import { ProjectedServer } from 'backstage-plugin-mcp-registry-common';
import { McpRegistryService } from 'backstage-plugin-mcp-registry-node';
import { BadgeCache, BadgeLookup } from './BadgeCache';
import { FailureLog } from './FailureLog';
import { Pause } from './Pause';
import { listAllServers, listChangedServers } from './registryReads';

/** What one reading of the registry gave. */
export interface FeedBatch {
  /** All servers there are, as opposed to those that changed. */
  complete: boolean;
  servers: ProjectedServer[];
  /** Servers that are gone, and the entities that stood for them. */
  removed: { server: string; entityRef: string }[];
}

/** Who acts on what the registry says. */
export interface FeedListener {
  /** Takes a batch; where it throws, the same comes again. */
  onBatch(batch: FeedBatch): Promise<void>;
  /** References of entities that look different from now on. */
  onBadgesChanged(entityRefs: string[]): void;
  /** After each successful reading, also of nothing. */
  onRound(): Promise<void>;
}

/** Times in milliseconds. */
export interface FeedTimes {
  /** Between two readings of the changes. */
  poll: number;
  /** From the first word of a change until it is read: more often follow. */
  settle: number;
  /** Between two readings of all servers. */
  readAll: number;
  /** The wait after the first failure; it doubles with each further one. */
  firstRetry: number;
  lastRetry: number;
}

/** Changes at least every two seconds, all servers every half hour. */
export const DEFAULT_FEED_TIMES: FeedTimes = {
  poll: 2_000,
  settle: 200,
  readAll: 30 * 60_000,
  firstRetry: 1_000,
  lastRetry: 10_000,
};

/** What the feed is made of. */
export interface RegistryFeedOptions {
  registry: McpRegistryService;
  logger: LoggerService;
  times?: Partial<FeedTimes>;
}

interface Reading {
  batch: FeedBatch;
  cursor: number;
  more: boolean;
}

const READING_FAILS = 'Could not read the servers from the MCP registry';
const SHOWING_FAILS = 'Could not bring the MCP servers into the catalog';

/**
 * Follows the registry: one cursor and one cache of badges for the provider
 * and the processor of this process.
 */
export class RegistryFeed {
  readonly #registry: McpRegistryService;
  readonly #times: FeedTimes;
  readonly #failures: FailureLog;
  readonly #badges = new BadgeCache();
  readonly #pause = new Pause();
  #listener?: FeedListener;
  #cursor?: number;
  #allReadAt = 0;
  #failuresInRow = 0;
  #stopped = false;
  #waking?: NodeJS.Timeout;

  constructor(options: RegistryFeedOptions) {
    this.#registry = options.registry;
    this.#times = { ...DEFAULT_FEED_TIMES, ...options.times };
    this.#failures = new FailureLog(options.logger);
  }

  /** Begins to follow the registry; returns at once. */
  start(listener: FeedListener): void {
    this.#listener = listener;
    this.#run();
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#waking);
    this.#pause.wake();
  }

  /** Something changed: reads soon instead of at the next poll. */
  wake(): void {
    if (this.#failuresInRow === 0 && !this.#stopped) {
      this.#waking ??= setTimeout(() => {
        this.#waking = undefined;
        this.#pause.wake();
      }, this.#times.settle);
    }
  }

  /** What the registry last said of an entity, from memory. */
  lookUp(entityRef: string, origin: string): BadgeLookup {
    return this.#badges.lookUp(entityRef, origin);
  }

  async #run(): Promise<void> {
    while (!this.#stopped) {
      await this.#pause.wait(await this.#runRound());
    }
  }

  /** Never throws; returns how long to wait. */
  async #runRound(): Promise<number> {
    try {
      const { more } = await this.#deliver(await this.#read());
      this.#failuresInRow = 0;
      return more ? 0 : this.#times.poll;
    } catch {
      return this.#retryDelay();
    }
  }

  #retryDelay(): number {
    const delay = this.#times.firstRetry * 2 ** this.#failuresInRow;
    this.#failuresInRow += 1;
    return Math.min(delay, this.#times.lastRetry);
  }

  async #read(): Promise<Reading> {
    return this.#noting(READING_FAILS, async () => {
      const isDue = Date.now() - this.#allReadAt >= this.#times.readAll;
      return this.#cursor === undefined || isDue
        ? this.#readAll()
        : this.#readChanges(this.#cursor);
    });
  }

  async #readAll(): Promise<Reading> {
    const { servers, cursor } = await listAllServers(this.#registry);
    const batch = { complete: true, servers, removed: [] };
    return { batch, cursor, more: false };
  }

  /** A cursor that goes back is of a registry whose database is a new one. */
  async #readChanges(after: number): Promise<Reading> {
    const changed = await listChangedServers(this.#registry, after);
    const { servers, removed, cursor, more } = changed;
    return cursor < after
      ? this.#readAll()
      : { batch: { complete: false, servers, removed }, cursor, more };
  }

  /** The cursor moves last: what fails on the way is read again. */
  async #deliver(reading: Reading): Promise<Reading> {
    return this.#noting(SHOWING_FAILS, async () => {
      const { batch, cursor } = reading;
      this.#listener?.onBadgesChanged(this.#updateBadges(batch));
      await this.#listener?.onBatch(batch);
      this.#cursor = cursor;
      if (batch.complete) {
        this.#allReadAt = Date.now();
      }
      await this.#listener?.onRound();
      return reading;
    });
  }

  #updateBadges({ complete, servers, removed }: FeedBatch): string[] {
    const gone = removed.map(({ server }) => server);
    return complete
      ? this.#badges.replace(servers)
      : this.#badges.update(servers, gone);
  }

  async #noting<T>(what: string, act: () => Promise<T>): Promise<T> {
    try {
      const result = await act();
      this.#failures.worked(what);
      return result;
    } catch (error) {
      this.#failures.failed(what, error);
      throw error;
    }
  }
}
