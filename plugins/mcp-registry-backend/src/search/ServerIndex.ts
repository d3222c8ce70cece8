import { setTimeout } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { ServiceUnavailableError } from '@backstage/errors';
import { Facets } from 'backstage-plugin-mcp-registry-common';
import {
  CapabilityAnswer,
  CapabilityIndex,
  SearchOptions,
} from 'capability-search';
import { toVisibilityCheck, VisibleServers } from '../permissions';
import { FacetValues } from './FacetValues';
import { IndexedServer, SearchFilter } from './types';

/** Who may be in an answer. */
export interface IndexScope {
  filter: SearchFilter;
  /** Absent: every server. */
  visible?: VisibleServers;
}

interface Entry {
  server: IndexedServer;
  /** Of its values. */
  numbers: readonly number[];
}

/** The servers that this process knows, with what finds them. */
export class ServerIndex {
  readonly #index: CapabilityIndex;
  readonly #entries = new Map<string, Entry>();
  readonly #values = new FacetValues();
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
    const known = this.get(name)?.document;
    if (!isDeepStrictEqual(known, server.document)) {
      this.#index.put(server.document);
    }
    const numbers = this.#values.listNumbers(server.values);
    this.#entries.set(name, { server, numbers });
  }

  /** Takes a server out, if it is there. */
  remove(name: string): void {
    this.#index.remove(name);
    this.#entries.delete(name);
  }

  get(name: string): IndexedServer | undefined {
    return this.#entries.get(name)?.server;
  }

  /** Names of all servers. */
  names(): string[] {
    return [...this.#entries.keys()];
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
    { filter, visible }: IndexScope,
    options: Omit<SearchOptions, 'accept'>,
  ): CapabilityAnswer {
    if (!this.#isComplete) {
      throw new ServiceUnavailableError(
        'Search is still reading the registry’s servers: ask again in a few seconds',
      );
    }
    const accept = this.#toAcceptance({ filter, visible });
    return this.#index.search(question, { ...options, accept });
  }

  /** Nothing to check where every server may be in the answer. */
  #toAcceptance({ filter, visible }: IndexScope) {
    const isFiltered = Object.values(filter).some(each => each !== undefined);
    if (!isFiltered && visible === undefined) {
      return undefined;
    }
    const mayBeSeen = toVisibilityCheck(visible);
    const matches = this.#values.toFilterCheck(filter);
    return (name: string) => {
      const entry = this.#entries.get(name);
      return (
        entry !== undefined &&
        mayBeSeen(entry.server.resource) &&
        matches(entry.numbers)
      );
    };
  }

  /** Counts the servers of these names by their values. */
  count(names: readonly string[]): Facets {
    const entries = names.map(name => this.#entries.get(name)?.numbers ?? []);
    return this.#values.count(entries);
  }
}
