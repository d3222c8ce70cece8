import { setTimeout } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { ServiceUnavailableError } from '@backstage/errors';
import {
  CapabilityAnswer,
  CapabilityIndex,
  SearchOptions,
} from 'capability-search';
import { VisibleServers, isVisible } from '../permissions';
import { IndexedServer, SearchFilter } from './types';

/** Who may be in an answer. */
export interface IndexScope {
  filter: SearchFilter;
  /** Absent: every server. */
  visible?: VisibleServers;
}

const FILTER_KEYS: (keyof SearchFilter)[] = [
  'trust',
  'owner',
  'system',
  'lifecycle',
  'transport',
  'tag',
  'origin',
];

/** The servers that this process knows, with what finds them. */
export class ServerIndex {
  readonly #index: CapabilityIndex;
  readonly #servers = new Map<string, IndexedServer>();
  readonly #whenComplete: Promise<void>;
  #isComplete = false;
  #resolveComplete = () => {};

  constructor(synonyms: readonly (readonly string[])[] = []) {
    this.#index = new CapabilityIndex({ synonyms });
    this.#whenComplete = new Promise(resolve => {
      this.#resolveComplete = resolve;
    });
  }

  /** Adds a server, in place of the one that has its name. */
  put(server: IndexedServer): void {
    const { name } = server.document;
    const known = this.#servers.get(name);
    if (!isDeepStrictEqual(known?.document, server.document)) {
      this.#index.put(server.document);
    }
    this.#servers.set(name, server);
  }

  /** Takes a server out, if it is there. */
  remove(name: string): void {
    this.#index.remove(name);
    this.#servers.delete(name);
  }

  get(name: string): IndexedServer | undefined {
    return this.#servers.get(name);
  }

  /** Names of all servers. */
  names(): string[] {
    return [...this.#servers.keys()];
  }

  /** Whether every server of the registry is in it. */
  get isComplete(): boolean {
    return this.#isComplete;
  }

  /** From now on every server of the registry is in it. */
  complete(): void {
    this.#isComplete = true;
    this.#resolveComplete();
  }

  /** Waits until it is complete, and not for longer than this. */
  async whenComplete(milliseconds: number): Promise<void> {
    if (!this.#isComplete) {
      const patience = setTimeout(milliseconds, undefined, { ref: false });
      await Promise.race([this.#whenComplete, patience]);
    }
  }

  /**
   * Answers a question from the servers of a scope.
   *
   * @throws ServiceUnavailableError while servers may be missing
   */
  ask(
    question: string,
    scope: IndexScope,
    options: Omit<SearchOptions, 'accept'>,
  ): CapabilityAnswer {
    if (!this.#isComplete) {
      throw new ServiceUnavailableError(
        'Search is still reading the registry’s servers: ask again in a few seconds',
      );
    }
    const accept = (name: string) => this.#isInScope(name, scope);
    return this.#index.search(question, { ...options, accept });
  }

  #isInScope(name: string, { filter, visible }: IndexScope): boolean {
    const server = this.#servers.get(name);
    return (
      server !== undefined &&
      isVisible(server.resource, visible) &&
      isMatch(server, filter)
    );
  }
}

function isMatch({ values }: IndexedServer, filter: SearchFilter): boolean {
  const matches = (key: keyof SearchFilter) => {
    const wanted: string[] | undefined = filter[key];
    return (
      wanted === undefined || values[key].some(value => wanted.includes(value))
    );
  };
  return FILTER_KEYS.every(matches);
}
