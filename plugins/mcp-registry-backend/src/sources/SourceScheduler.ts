import { LoggerService, SchedulerService } from '@backstage/backend-plugin-api';
import { isError, NotFoundError } from '@backstage/errors';
import { SourceSchedule } from '../config/types';
import { IngestionService, PUBLISH_SOURCE_ID } from '../ingestion/types';
import { describeError } from './describeError';
import { SourceRunner } from './SourceRunner';
import { SourceStore } from './SourceStore';
import { SourceIdentity, SourceReader } from './types';

/** A source and how often it is read. */
export interface ScheduledSource {
  reader: SourceReader;
  schedule: SourceSchedule;
}

/** What reading sources on a schedule needs. */
export interface SourceSchedulerOptions {
  sources: ScheduledSource[];
  runner: SourceRunner;
  store: SourceStore;
  ingestion: IngestionService;
  scheduler: SchedulerService;
  logger: LoggerService;
}

/** What is published over HTTP comes from a source of its own. */
export const PUBLISH_SOURCE: SourceIdentity = {
  id: PUBLISH_SOURCE_ID,
  kind: 'publish',
  target: 'POST /api/mcp-registry/v1/publish',
};

/** Reads every source on its schedule, one replica at a time, and on demand. */
export class SourceScheduler {
  readonly #options: SourceSchedulerOptions;

  constructor(options: SourceSchedulerOptions) {
    this.#options = options;
  }

  /** Registers the sources and starts reading them, without waiting for it. */
  async start(): Promise<void> {
    const { sources, store } = this.#options;
    const readers = sources.map(({ reader }) => reader);
    await store.register([...readers, PUBLISH_SOURCE]);
    for (const source of sources) {
      await this.#schedule(source);
    }
    this.#begin().catch(error =>
      this.#options.logger.error(
        `Sources not read at start: ${describeError(error)}`,
      ),
    );
  }

  /**
   * Has a source read again, now; nothing happens where that is going on.
   *
   * @throws NotFoundError where there is no such source to read
   */
  async refresh(id: string): Promise<void> {
    if (!this.#options.sources.some(({ reader }) => reader.id === id)) {
      throw new NotFoundError(`There is no source ${id} that could be read`);
    }
    try {
      await this.#options.scheduler.triggerTask(toTaskId(id));
    } catch (error) {
      if (!isError(error) || error.name !== 'ConflictError') {
        throw error;
      }
    }
  }

  async #schedule({ reader, schedule }: ScheduledSource): Promise<void> {
    await this.#options.scheduler.scheduleTask({
      id: toTaskId(reader.id),
      ...schedule,
      scope: 'global',
      fn: async signal => {
        await this.#options.runner.run(reader, signal);
      },
    });
  }

  /**
   * What was configured otherwise before a restart counts at once, not only
   * when the next read is due.
   */
  async #begin(): Promise<void> {
    await this.#retireOthers();
    for (const { reader } of this.#options.sources) {
      await this.refresh(reader.id);
    }
  }

  /** Lets go of what sources brought that are no longer configured. */
  async #retireOthers(): Promise<void> {
    const { sources, store, ingestion, logger } = this.#options;
    const ids = [PUBLISH_SOURCE.id, ...sources.map(({ reader }) => reader.id)];
    for (const id of await store.listOthers(ids)) {
      try {
        const removed = await ingestion.removeMissing(id, []);
        await store.forget(id);
        logger.warn(
          `Source ${id} is no longer configured; ${removed.length} servers removed`,
        );
      } catch (error) {
        logger.error(`Source ${id} not retired: ${describeError(error)}`);
      }
    }
  }
}

function toTaskId(sourceId: string): string {
  return `read-source-${sourceId}`;
}
