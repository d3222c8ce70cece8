import { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { Known } from 'mcp-governance';
import { GroupDirectory } from '../evaluation/types';
import { describeError } from '../sources/describeError';

/** What the group directory needs. */
export interface CatalogGroupDirectoryOptions {
  catalog: CatalogService;
  auth: AuthService;
  logger: LoggerService;
  /** Milliseconds since some fixed moment. Default: `performance.now`. */
  now?(): number;
}

/** What hears that the catalog's groups have changed. */
export type GroupsListener = () => Promise<unknown>;

type Groups = Known<ReadonlySet<string>>;

const KNOWN_FOR_MS = 30_000;
/** Sooner again while the catalog is filling up or cannot be asked. */
const UNSETTLED_FOR_MS = 5_000;

/**
 * The catalog's groups, held in memory and read again every half minute, or
 * every few seconds while they change: a catalog that starts shows them bit
 * by bit. What was known last stays known while the catalog cannot be asked.
 */
export class CatalogGroupDirectory implements GroupDirectory {
  readonly #options: CatalogGroupDirectoryOptions;
  readonly #listeners: GroupsListener[] = [];
  #groups: Groups = { known: false };
  #expiresAt = -Infinity;
  #reading?: Promise<void>;
  #lastError?: string;

  constructor(options: CatalogGroupDirectoryOptions) {
    this.#options = options;
  }

  /** Has a listener called whenever the groups are not those of before. */
  onChange(listener: GroupsListener): void {
    this.#listeners.push(listener);
  }

  async listGroups(): Promise<Groups> {
    if (this.#now() >= this.#expiresAt) {
      await this.refresh();
    }
    return this.#groups;
  }

  /** Reads the groups where what is held is too old, and tells of changes. */
  async refreshIfOld(): Promise<void> {
    await this.listGroups();
  }

  /** Reads the groups now. Never throws. */
  async refresh(): Promise<void> {
    this.#reading ??= this.#read().finally(() => {
      this.#reading = undefined;
    });
    await this.#reading;
  }

  async #read(): Promise<void> {
    try {
      const groups = await this.#fetch();
      const settled = groups.known && isSame(groups, this.#groups);
      this.#expireIn(settled ? KNOWN_FOR_MS : UNSETTLED_FOR_MS);
      if (groups.known && !settled) {
        this.#groups = groups;
        this.#tell();
      }
      this.#lastError = undefined;
    } catch (error) {
      this.#expireIn(UNSETTLED_FOR_MS);
      this.#warnOnce(describeError(error));
    }
  }

  #warnOnce(error: string): void {
    if (error !== this.#lastError) {
      this.#lastError = error;
      this.#options.logger.warn(
        `The catalog's groups could not be read: ${error}`,
      );
    }
  }

  async #fetch(): Promise<Groups> {
    const { catalog, auth } = this.#options;
    const refs = new Set<string>();
    const pages = catalog.streamEntities(
      {
        filter: { kind: 'Group' },
        fields: ['kind', 'metadata.name', 'metadata.namespace'],
      },
      { credentials: await auth.getOwnServiceCredentials() },
    );
    for await (const page of pages) {
      page.forEach(entity => refs.add(stringifyEntityRef(entity)));
    }
    // A catalog without a single group has not been filled yet.
    return refs.size > 0 ? { known: true, value: refs } : { known: false };
  }

  /** Listeners ask for the groups themselves, so nobody waits for them. */
  #tell(): void {
    for (const listener of this.#listeners) {
      Promise.resolve()
        .then(listener)
        .catch(error =>
          this.#options.logger.warn(
            `A change of the catalog's groups was not heard: ${describeError(
              error,
            )}`,
          ),
        );
    }
  }

  #expireIn(milliseconds: number): void {
    this.#expiresAt = this.#now() + milliseconds;
  }

  #now(): number {
    return this.#options.now?.() ?? performance.now();
  }
}

function isSame(a: Groups, b: Groups): boolean {
  if (!a.known || !b.known) {
    return a.known === b.known;
  }
  const other = b.value;
  return (
    a.value.size === other.size && [...a.value].every(ref => other.has(ref))
  );
}
