import {
  Facets,
  SearchAnswer,
  SearchQuery,
} from 'backstage-plugin-mcp-registry-common';
import { Knex } from 'knex';
import { VisibleServers } from '../permissions';
import { FACETS } from './FacetValues';
import { loadFound } from './loadFound';
import { listNames, toServerAnswers, toToolAnswers } from './pageAnswers';
import { parsePlace, toNextCursor } from './place';
import { Candidate } from './meaning/MeaningIndex';
import { IndexScope, ServerIndex } from './ServerIndex';
import { SearchFilter } from './types';

const DEFAULT_LIMIT = 20;

/** How long a question waits for an index that is not complete yet. */
const PATIENCE = 2_000;

/** What answers are made of. */
export interface SearchServiceOptions {
  database: Knex;
  index: ServerIndex;
}

/** Answers questions from this process's index, and the database. */
export class DefaultSearchService {
  readonly #database: Knex;
  readonly #index: ServerIndex;

  constructor({ database, index }: SearchServiceOptions) {
    this.#database = database;
    this.#index = index;
  }

  /**
   * Answers which servers and tools do what is asked for, of those that match
   * and may be seen, one page at a time.
   *
   * @throws InputError where the cursor is none of this question's
   * @throws ServiceUnavailableError where this process has only just started
   */
  async search(
    query: SearchQuery,
    visible?: VisibleServers,
  ): Promise<SearchAnswer> {
    const { cursor, limit = DEFAULT_LIMIT, ...question } = query;
    const from = parsePlace(cursor, question);
    await this.#index.whenComplete(PATIENCE);
    const { q, ...filter } = question;
    const scope = { filter: toFilter(filter), visible };
    const candidates = await this.#index.findMeaning(q);
    const answer = this.#index.ask(q, scope, { from, limit, candidates });
    const { outcome, words, servers, tools, nearest } = answer;
    const source = { knex: this.#database, index: this.#index };
    const found = await loadFound(source, listNames(answer), scope);
    const total = { servers: answer.totalServers, tools: answer.totalTools };
    return {
      outcome,
      words: [...words],
      servers: toServerAnswers(servers, found, this.#index),
      tools: toToolAnswers(tools, found, this.#index),
      nearest: toServerAnswers(nearest, found, this.#index),
      total,
      facets: this.#toFacets(answer.answering, q, { scope, candidates }),
      ...toNextCursor(question, { next: from + limit, total }),
    };
  }

  /** Each facet counts what answers and matches the other filters. */
  #toFacets(
    answering: readonly number[],
    question: string,
    { scope, candidates }: { scope: IndexScope; candidates: Candidate[] },
  ): Facets {
    const { filter, visible } = scope;
    const facets = this.#index.count(answering);
    for (const facet of FACETS.filter(each => filter[each] !== undefined)) {
      const others = { filter: { ...filter, [facet]: undefined }, visible };
      const page = { from: 0, limit: 0, candidates };
      const servers = this.#index.ask(question, others, page).answering;
      facets[facet] = this.#index.count(servers)[facet];
    }
    return facets;
  }
}

/** Entity references are kept in lower case. */
function toFilter({ owner, system, ...filter }: SearchFilter): SearchFilter {
  const lower = (references: string[] | undefined) =>
    references?.map(each => each.toLocaleLowerCase('en-US'));
  return { ...filter, owner: lower(owner), system: lower(system) };
}
