import { LoggerService } from '@backstage/backend-plugin-api';
import { IngestionService } from '../ingestion/types';
import { describeError } from './describeError';
import { countItem, createCounts, renderCounts, SourceCounts } from './counts';
import { SourceStore } from './SourceStore';
import { SourceItem, SourceReader } from './types';

/** What running sources needs. */
export interface SourceRunnerOptions {
  store: SourceStore;
  ingestion: IngestionService;
  logger: LoggerService;
}

/** What one run of a source came to. */
export interface SourceRun {
  /** The source could be read; single manifests may still have failed. */
  ok: boolean;
  counts: SourceCounts;
}

interface Progress {
  reader: SourceReader;
  counts: SourceCounts;
  /** Everything that the source holds. */
  seen: Set<string>;
  /** What of it could not be stored. */
  failed: Set<string>;
  /** Parts that could not be listed. */
  unlisted: string[];
  allUnchanged: boolean;
}

const PROGRESS_EVERY = 500;

/**
 * Reads sources and hands what they hold to ingestion. One manifest's failure
 * never stops the rest, and a source's failure leaves what it brought before.
 */
export class SourceRunner {
  readonly #options: SourceRunnerOptions;
  /** When this process last read each source with success. */
  readonly #ownSuccess = new Map<string, string>();

  constructor(options: SourceRunnerOptions) {
    this.#options = options;
  }

  /** Reads one source. Never throws for what the source or its data do. */
  async run(reader: SourceReader, signal: AbortSignal): Promise<SourceRun> {
    const progress = begin(reader);
    const lastSuccess = await this.#options.store.noteAttempt(reader.id);
    const own = this.#ownSuccess.get(reader.id);
    const conditional = own !== undefined && own === lastSuccess;
    try {
      for await (const item of reader.read({ signal, conditional })) {
        signal.throwIfAborted();
        await this.#take(item, progress);
      }
      await this.#finish(progress);
      return { ok: true, counts: progress.counts };
    } catch (error) {
      await this.#fail(progress, describeFailure(error, signal), lastSuccess);
      return { ok: false, counts: progress.counts };
    }
  }

  async #take(item: SourceItem, progress: Progress): Promise<void> {
    const { reader, counts, seen } = progress;
    if (item.kind === 'all-unchanged') {
      progress.allUnchanged = true;
      await this.#options.store.noteUnchanged(reader.id);
      return;
    }
    if (item.kind === 'unlisted') {
      progress.unlisted.push(`${item.location}: ${item.error}`);
      return;
    }
    seen.add(item.location);
    countItem(counts, await this.#store(item, progress));
    if (seen.size % PROGRESS_EVERY === 0) {
      this.#options.logger.info(
        `Source ${reader.id}: ${seen.size} read so far, ${renderCounts(
          counts,
        )}`,
      );
    }
  }

  async #store(
    item: Exclude<SourceItem, { kind: 'all-unchanged' | 'unlisted' }>,
    progress: Progress,
  ): Promise<keyof SourceCounts> {
    const { ingestion } = this.#options;
    try {
      switch (item.kind) {
        case 'manifest':
          return (await ingestion.ingest(item.manifest)).outcome;
        case 'entity':
          await ingestion.ingestEntity(item.entity);
          return 'seen';
        default:
          return await this.#noteItemFailure(item, progress);
      }
    } catch (error) {
      const { location } = item;
      const reason = describeError(error);
      return this.#noteItemFailure({ location, error: reason }, progress);
    }
  }

  async #noteItemFailure(
    item: { location: string; error: string },
    { reader, failed }: Progress,
  ): Promise<'failed'> {
    const { location, error } = item;
    failed.add(location);
    const sourceId = reader.id;
    this.#options.logger.warn(`Source ${sourceId}: ${location}: ${error}`);
    await this.#options.ingestion.noteFailure({ sourceId, location, error });
    return 'failed';
  }

  async #finish(progress: Progress): Promise<void> {
    const { reader, counts, seen, failed, unlisted } = progress;
    const { store, ingestion, logger } = this.#options;
    if (unlisted.length > 0) {
      throw new Error(`Could not be listed in full: ${unlisted.join('; ')}`);
    }
    if (!progress.allUnchanged) {
      const removed = await ingestion.removeMissing(reader.id, [...seen]);
      counts.removed += removed.length;
    }
    this.#ownSuccess.set(reader.id, await store.noteSuccess(reader.id));
    const unsettled = await ingestion.listUnsettled(reader.id);
    reader.noteIngested?.(new Set([...failed, ...unsettled]));
    const what = progress.allUnchanged
      ? 'nothing has changed'
      : `${seen.size} read, ${renderCounts(counts)}`;
    logger.info(`Source ${reader.id}: ${what}`);
  }

  async #fail(
    { reader, counts }: Progress,
    error: string,
    lastSuccess: string | undefined,
  ): Promise<void> {
    const age = lastSuccess
      ? `what was read at ${lastSuccess} stays`
      : 'it has never been read';
    this.#options.logger.warn(
      `Source ${reader.id} could not be read (${error}); ${age}; ${renderCounts(
        counts,
      )}`,
    );
    await this.#options.store.noteFailure(reader.id, error);
  }
}

function begin(reader: SourceReader): Progress {
  return {
    reader,
    counts: createCounts(),
    seen: new Set(),
    failed: new Set(),
    unlisted: [],
    allUnchanged: false,
  };
}

function describeFailure(error: unknown, signal: AbortSignal): string {
  return signal.aborted
    ? 'Cut off, because the schedule’s timeout ran out or the backend stops'
    : describeError(error);
}
