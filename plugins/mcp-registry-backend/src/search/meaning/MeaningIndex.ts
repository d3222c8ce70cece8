import { setTimeout } from 'node:timers/promises';
import { LoggerService } from '@backstage/backend-plugin-api';
import { EmbeddingProvider } from 'backstage-plugin-mcp-registry-node';
import { ServerDocument } from 'capability-search';
import { describeError } from '../../sources/describeError';
import { embed, toCosine, Vector } from './vectors';

const DEFAULT_THRESHOLD = 0.6;
const TEXTS_OF_A_CALL = 64;

/** Times in milliseconds. */
export interface MeaningTimes {
  /** How long a question waits for its vector. */
  patience: number;
  /** After a failure, until servers are given to the provider again. */
  retry: number;
}

/** A tool that means what was asked. */
export interface Candidate {
  server: string;
  tool: string;
  /** From 0 to 1. */
  similarity: number;
}

/** What the index is made of. */
export interface MeaningIndexOptions {
  provider: EmbeddingProvider;
  logger: LoggerService;
  times?: MeaningTimes;
}

interface ToolVector {
  tool: string;
  vector: Vector;
}

/**
 * Vectors of all tools, made in the background: search never waits for them,
 * and never fails with the provider.
 */
export class MeaningIndex {
  readonly #options: MeaningIndexOptions;
  readonly #times: MeaningTimes;
  readonly #servers = new Map<string, ToolVector[]>();
  /** Servers without vectors yet. */
  readonly #queue = new Map<string, ServerDocument>();
  #isWorking = false;
  #hasFailed = false;

  constructor(options: MeaningIndexOptions) {
    this.#options = options;
    this.#times = options.times ?? { patience: 1_500, retry: 30_000 };
  }

  /** Adds a server, in place of the one that has its name. */
  put(server: ServerDocument): void {
    this.#servers.delete(server.name);
    this.#queue.set(server.name, server);
    if (!this.#isWorking) {
      this.#work();
    }
  }

  remove(name: string): void {
    this.#queue.delete(name);
    this.#servers.delete(name);
  }

  /** Tools that mean what is asked, the nearest first; never rejects. */
  async find(question: string): Promise<Candidate[]> {
    const asked = await this.#embedQuestion(question);
    if (!asked) {
      return [];
    }
    const { threshold = DEFAULT_THRESHOLD } = this.#options.provider;
    const found: Candidate[] = [];
    for (const [server, tools] of this.#servers) {
      for (const { tool, vector } of tools) {
        const similarity = toCosine(asked, vector);
        if (similarity >= threshold) {
          found.push({ server, tool, similarity });
        }
      }
    }
    return found.sort(compareCandidates);
  }

  async #embedQuestion(question: string): Promise<Vector | undefined> {
    const { provider } = this.#options;
    const { patience } = this.#times;
    const late = setTimeout(patience, undefined, { ref: false });
    const tooLate = late.then((): Vector[] => {
      throw new Error(`It took more than ${patience} ms for a question`);
    });
    return this.#noting(async () => {
      const [vector] = await Promise.race([
        embed(provider, [question]),
        tooLate,
      ]);
      return vector;
    });
  }

  async #work(): Promise<void> {
    this.#isWorking = true;
    while (this.#queue.size > 0) {
      const isDone = await this.#noting(() => this.#embedNext());
      if (!isDone) {
        await setTimeout(this.#times.retry, undefined, { ref: false });
      }
    }
    this.#isWorking = false;
  }

  async #embedNext(): Promise<boolean> {
    const [[name, server]] = this.#queue;
    const tools = server.tools ?? [];
    const vectors: ToolVector[] = [];
    for (let from = 0; from < tools.length; from += TEXTS_OF_A_CALL) {
      const some = tools.slice(from, from + TEXTS_OF_A_CALL);
      const texts = some.map(
        tool => `${tool.title ?? tool.name}: ${tool.description ?? ''}`,
      );
      const made = await embed(this.#options.provider, texts);
      made.forEach((vector, place) =>
        vectors.push({ tool: some[place].name, vector }),
      );
    }
    // Meanwhile there may be another version of it, or none any more.
    if (this.#queue.get(name) === server) {
      this.#queue.delete(name);
      this.#servers.set(name, vectors);
    }
    return true;
  }

  /** Logs the first failure of a row. */
  async #noting<T>(act: () => Promise<T>): Promise<T | undefined> {
    const { provider, logger } = this.#options;
    try {
      const result = await act();
      this.#hasFailed = false;
      return result;
    } catch (error) {
      if (!this.#hasFailed) {
        const reason = describeError(error);
        logger.warn(
          `Search goes by words alone while '${provider.id}' fails: ${reason}`,
        );
      }
      this.#hasFailed = true;
      return undefined;
    }
  }
}

function compareCandidates(a: Candidate, b: Candidate): number {
  const [one, other] = [`${a.server} ${a.tool}`, `${b.server} ${b.tool}`];
  return b.similarity - a.similarity || (one < other ? -1 : 1);
}
