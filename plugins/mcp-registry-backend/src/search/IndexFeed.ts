import { setImmediate } from 'node:timers/promises';
import { LoggerService } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { listChanges } from '../services/queries/listChanges';
import { describeError } from '../sources/describeError';
import { loadByName, loadPage } from './loadIndexed';
import { ServerIndex } from './ServerIndex';
import { SearchedRow, toIndexedServer } from './toIndexedServer';

const SERVERS_OF_A_PAGE = 200;
const CHANGES_OF_A_PAGE = 500;
/** After so many servers the rest of the backend has its turn. */
const SERVERS_OF_A_TURN = 20;

/** Times in milliseconds. */
export interface FeedTimes {
  /** Between two readings of the changes. */
  poll: number;
  /** Between two readings of all servers. */
  readAll: number;
}

/** Changes at least every two seconds, all servers every half hour. */
export const DEFAULT_FEED_TIMES: FeedTimes = {
  poll: 2_000,
  readAll: 30 * 60_000,
};

/** What the feed is made of. */
export interface IndexFeedOptions {
  database: Knex;
  index: ServerIndex;
  logger: LoggerService;
  times?: Partial<FeedTimes>;
}

/**
 * Keeps this process's index as the registry's tables are, by the changes
 * table and a cursor of its own: what fails is read again, and nothing lost.
 */
export class IndexFeed {
  readonly #options: IndexFeedOptions;
  readonly #times: FeedTimes;
  #cursor?: number;
  #allReadAt = 0;
  #hasFailed = false;
  #isStopped = false;
  #isWoken = false;
  #wake?: () => void;

  constructor(options: IndexFeedOptions) {
    this.#options = options;
    this.#times = { ...DEFAULT_FEED_TIMES, ...options.times };
  }

  /** Begins to read; returns at once. */
  start(): void {
    this.#run();
  }

  /** Stops after what is being read. */
  stop(): void {
    this.#isStopped = true;
    this.wake();
  }

  /** Something changed: reads now instead of at the next poll. */
  wake(): void {
    this.#isWoken = true;
    this.#wake?.();
  }

  async #run(): Promise<void> {
    while (!this.#isStopped) {
      this.#isWoken = false;
      const hasMore = await this.#readSafely();
      if (!hasMore && !this.#isWoken) {
        await this.#pause();
      }
    }
  }

  async #pause(): Promise<void> {
    await new Promise<void>(resolve => {
      const timer = setTimeout(resolve, this.#times.poll).unref();
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  /** Never throws; tells whether there is more to read already. */
  async #readSafely(): Promise<boolean> {
    try {
      const hasMore = await this.#read();
      this.#hasFailed = false;
      return hasMore;
    } catch (error) {
      this.#noteFailure(error);
      return false;
    }
  }

  /** Once for a row of failures. */
  #noteFailure(error: unknown): void {
    if (!this.#hasFailed && !this.#isStopped) {
      this.#options.logger.warn(
        `Search could not read the registry, and tries again: ${describeError(
          error,
        )}`,
      );
    }
    this.#hasFailed = true;
  }

  async #read(): Promise<boolean> {
    const isDue = Date.now() - this.#allReadAt >= this.#times.readAll;
    if (this.#cursor === undefined || isDue) {
      await this.#readAll();
      return true;
    }
    return this.#readChanges(this.#cursor);
  }

  /** What changes meanwhile comes after the cursor, and is read again. */
  async #readAll(): Promise<void> {
    const { database, index } = this.#options;
    const { cursor } = await listChanges(database, {});
    const gone = new Set(index.names());
    let after = '';
    while (!this.#isStopped) {
      const page = { after, limit: SERVERS_OF_A_PAGE };
      const rows = await loadPage(database, page);
      await this.#put(rows);
      rows.forEach(({ name }) => gone.delete(name));
      const last = rows.at(-1);
      if (!last) {
        gone.forEach(name => index.remove(name));
        this.#cursor = cursor;
        this.#allReadAt = Date.now();
        index.complete();
        return;
      }
      after = last.name;
    }
  }

  /** A cursor that goes back is of a database that was made anew. */
  async #readChanges(after: number): Promise<boolean> {
    const { database, index } = this.#options;
    const limit = CHANGES_OF_A_PAGE;
    const { items, cursor } = await listChanges(database, { after, limit });
    if (cursor < after) {
      await this.#readAll();
      return true;
    }
    const names = [...new Set(items.map(({ server }) => server))];
    const rows = names.length > 0 ? await loadByName(database, names) : [];
    const found = new Set(rows.map(({ name }) => name));
    names.filter(name => !found.has(name)).forEach(name => index.remove(name));
    await this.#put(rows);
    this.#cursor = cursor;
    return items.length === limit;
  }

  async #put(rows: SearchedRow[]): Promise<void> {
    for (const [place, row] of rows.entries()) {
      this.#putOne(row);
      if (place % SERVERS_OF_A_TURN === SERVERS_OF_A_TURN - 1) {
        await setImmediate();
      }
    }
  }

  /** One server that cannot be read keeps no other from being found. */
  #putOne(row: SearchedRow): void {
    const { index, logger } = this.#options;
    try {
      index.put(toIndexedServer(row));
    } catch (error) {
      index.remove(row.name);
      logger.error(`Search leaves out ${row.name}: ${describeError(error)}`);
    }
  }
}
