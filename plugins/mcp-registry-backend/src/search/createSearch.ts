import { LoggerService } from '@backstage/backend-plugin-api';
import { EmbeddingProvider } from 'backstage-plugin-mcp-registry-node';
import { Knex } from 'knex';
import { DefaultSearchService } from './DefaultSearchService';
import { IndexFeed } from './IndexFeed';
import { MeaningIndex } from './meaning/MeaningIndex';
import { ServerIndex } from './ServerIndex';

/** What search is made of. */
export interface CreateSearchOptions {
  /** Migrated. */
  database: Knex;
  logger: LoggerService;
  /** Groups of words that mean the same in this organization. */
  synonyms: readonly (readonly string[])[];
  /** Absent: search goes by words alone. */
  provider?: EmbeddingProvider;
}

/** Puts search together; its feed is not started yet. */
export function createSearch(options: CreateSearchOptions) {
  const { database, logger, synonyms, provider } = options;
  const meaning = provider && new MeaningIndex({ provider, logger });
  const index = new ServerIndex({ synonyms, meaning });
  return {
    index,
    feed: new IndexFeed({ database, index, logger }),
    search: new DefaultSearchService({ database, index }),
  };
}
