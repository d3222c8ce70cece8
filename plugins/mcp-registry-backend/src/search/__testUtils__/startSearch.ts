import { mockServices } from '@backstage/backend-test-utils';
import { EmbeddingProvider } from 'backstage-plugin-mcp-registry-node';
import { Knex } from 'knex';
import { DefaultSearchService, IndexFeed, MeaningIndex, ServerIndex } from '..';
import { FeedTimes } from '../IndexFeed';

/** Searches a registry's tables as one replica does; stop it at the end. */
export function startSearch(
  database: Knex,
  times: Partial<FeedTimes> = { poll: 20 },
  provider?: EmbeddingProvider,
) {
  const logger = mockServices.logger.mock();
  const meaning =
    provider &&
    new MeaningIndex({
      ...{ provider, logger },
      times: { patience: 200, retry: 20 },
    });
  const index = new ServerIndex({ meaning });
  const feed = new IndexFeed({ database, index, logger, times });
  feed.start();
  return {
    ...{ index, feed, logger },
    search: new DefaultSearchService({ database, index }),
  };
}

/** Repeats a check until it holds. */
export async function waitUntil<T>(check: () => Promise<T>): Promise<T> {
  const end = Date.now() + 10_000;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > end) {
        throw error;
      }
      await new Promise(resolve => setTimeout(resolve, 10));
    }
  }
}
