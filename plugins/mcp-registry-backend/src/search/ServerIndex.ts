import { setTimeout } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { ServiceUnavailableError } from '@backstage/errors';
import { Facets } from 'backstage-plugin-mcp-registry-common';
import { CapabilityAnswer, CapabilityIndex } from 'capability-search';
import { VisibleServers } from '../permissions';
import { FacetValues } from './FacetValues';
import { fuse } from './meaning/fuse';
import { Candidate, MeaningIndex } from './meaning/MeaningIndex';
import { FusedAnswer, IndexedServer, SearchFilter } from './types';
import { VisibleNumbers } from './VisibleNumbers';

/** Who may be in an answer. */
export interface IndexScope {
  filter: SearchFilter;
  /** Absent: every server. */
  visible?: VisibleServers;
}

/** What of an answer is wanted. */
export interface Page {
  /** Place of the first server, and of the first tool, from 0. */
  from: number;
  limit: number;
  /** What means what was asked, the nearest first. */
  candidates?: Candidate[];
}

/** So far down two rankings are joined, whatever page is asked for. */
const FUSED_DEPTH = 200;

/** What the index is made of. */
export interface ServerIndexOptions {
  /** Groups of words that mean the same in this organization. */
  synonyms?: readonly (readonly string[])[];
  /** Absent: search goes by words alone. */
  meaning?: MeaningIndex;
}

interface Entry {
  server: IndexedServer;
  /** What the index knows it by. */
  number: number;
}

/** The servers that this process knows, with what finds them. */
export class ServerIndex {
  readonly #index: CapabilityIndex;
  readonly #meaning: ServerIndexOptions['meaning'];
  readonly #entries = new Map<string, Entry>();
  readonly #values = new FacetValues();
  readonly #visible = new VisibleNumbers();
  readonly #whenComplete: Promise<void>;
  #isComplete = false;
  #resolveComplete = () => {};

  constructor({ synonyms = [], meaning }: ServerIndexOptions = {}) {
    this.#index = new CapabilityIndex({ synonyms });
    this.#meaning = meaning;
    this.#whenComplete = new Promise(resolve => {
      this.#resolveComplete = resolve;
    });
  }

  /** Adds a server, in place of the one that has its name. */
  put(server: IndexedServer): void {
    const { name } = server.document;
    const number = this.#putDocument(server);
    this.#entries.set(name, { server, number });
    this.#values.put(number, server.values);
    this.#visible.put(number, server.resource);
  }

  /** What search reads may be as it was, and takes longest. */
  #putDocument({ document }: IndexedServer): number {
    const known = this.#entries.get(document.name);
    if (known && isDeepStrictEqual(known.server.document, document)) {
      return known.number;
    }
    this.#meaning?.put(document);
    return this.#index.put(document);
  }

  /** Takes a server out, if it is there. */
  remove(name: string): void {
    const entry = this.#entries.get(name);
    if (entry) {
      this.#index.remove(name);
      this.#meaning?.remove(name);
      this.#entries.delete(name);
      this.#visible.remove(entry.number);
    }
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

  /** Whether every server of the registry is in it. */
  get isComplete(): boolean {
    return this.#isComplete;
  }

  /** Waits until it is complete, and not for longer than this. */
  async whenComplete(milliseconds: number): Promise<void> {
    if (!this.#isComplete) {
      const patience = setTimeout(milliseconds, undefined, { ref: false });
      await Promise.race([this.#whenComplete, patience]);
    }
  }

  /** Tools of all servers that mean what is asked; never rejects. */
  async findMeaning(question: string): Promise<Candidate[]> {
    return this.#meaning && question.trim() !== ''
      ? this.#meaning.find(question)
      : [];
  }

  /**
   * Answers a question from the servers of a scope, with one page of it.
   *
   * @throws ServiceUnavailableError while servers may be missing
   */
  ask(question: string, scope: IndexScope, page: Page): FusedAnswer {
    if (!this.#isComplete) {
      throw new ServiceUnavailableError(
        'Search is still reading the registry’s servers: ask again in a few seconds',
      );
    }
    const { from, limit, candidates = [] } = page;
    const accept = this.#toAcceptance(scope);
    const near = candidates.filter(({ server }) => {
      const number = this.#entries.get(server)?.number;
      return number !== undefined && (!accept || accept(number));
    });
    const isByWords = near.length === 0;
    const depth = isByWords ? limit : Math.max(FUSED_DEPTH, from + limit);
    const answer = this.#index.search(question, {
      ...{ skip: isByWords ? from : 0, servers: depth, tools: depth },
      ...(accept && { accept }),
    });
    return isByWords
      ? answer
      : takePage(this.#fuse(answer, near, question), { from, limit });
  }

  #fuse(answer: CapabilityAnswer, near: Candidate[], question: string) {
    const numberOf = (name: string) => this.#entries.get(name)?.number;
    return fuse(answer, near, { question, numberOf });
  }

  /** Nothing to check where every server may be in the answer. */
  #toAcceptance({ filter, visible }: IndexScope) {
    const seen = visible && this.#visible.list(visible);
    const isFiltered = Object.values(filter).some(each => each !== undefined);
    if (!isFiltered) {
      return seen && ((server: number) => seen.has(server));
    }
    const matches = this.#values.toFilterCheck(filter);
    return (server: number) =>
      (seen === undefined || seen.has(server)) && matches(server);
  }

  /** Counts the servers of these numbers by their values. */
  count(servers: readonly number[]): Facets {
    return this.#values.count(servers);
  }
}

function takePage(answer: FusedAnswer, { from, limit }: Page): FusedAnswer {
  const { servers, tools } = answer;
  return {
    ...answer,
    servers: servers.slice(from, from + limit),
    tools: tools.slice(from, from + limit),
  };
}
