import { useApi } from '@backstage/core-plugin-api';
import { ServerList, ServerSummary } from 'backstage-plugin-mcp-registry-common';
import { useCallback, useMemo, useState } from 'react';
import { mcpRegistryApiRef } from '../api/mcpRegistryApiRef';
import { parseRegistryQuery } from '../url/registryQuery';
import { useRequest } from './useRequest';

const PAGE_SIZE = 50;

/** The servers that match, as many pages as were asked for. */
export interface ServerPages {
  items: ServerSummary[];
  total?: number;
  totalTools?: number;
  hasMore: boolean;
  loading: boolean;
  loadingMore: boolean;
  error?: Error;
  moreError?: Error;
  retry(): void;
  showMore(): void;
}

interface Rest {
  /** The first page that these follow. */
  first?: ServerList;
  pages: ServerList[];
  loading: boolean;
  error?: Error;
}

const NOTHING: Rest = { pages: [], loading: false };

type LoadPage = (cursor?: string) => Promise<ServerList>;

/** The pages after the first, for as long as that one stays. */
function useFurtherPages(first: ServerList | undefined, load: LoadPage) {
  const [held, setRest] = useState<Rest>(NOTHING);
  const { pages, ...rest } = held.first === first ? held : NOTHING;
  const cursor = (pages[pages.length - 1] ?? first)?.nextCursor;
  const showMore = useCallback(() => {
    const settle = (next: Partial<Rest>) =>
      setRest(now =>
        now.first === first ? { first, pages, loading: false, ...next } : now,
      );
    setRest({ first, pages, loading: true });
    load(cursor).then(
      page => settle({ pages: [...pages, page] }),
      error => settle({ error }),
    );
  }, [first, pages, cursor, load]);
  return { ...rest, pages, hasMore: cursor !== undefined, showMore };
}

/**
 * Lists servers page by page.
 *
 * @param search - the query in its URL form, so that equal queries are equal
 */
export function useServerPages(search: string): ServerPages {
  const api = useApi(mcpRegistryApiRef);
  const load = useCallback(
    (cursor?: string) =>
      api.listServers({
        ...parseRegistryQuery(new URLSearchParams(search)),
        limit: PAGE_SIZE,
        cursor,
      }),
    [api, search],
  );
  const loadFirst = useCallback(() => load(), [load]);
  const first = useRequest(loadFirst, { keep: true });
  const further = useFurtherPages(first.value, load);
  const items = useMemo(
    () => [first.value, ...further.pages].flatMap(page => page?.items ?? []),
    [first.value, further.pages],
  );
  return {
    items,
    total: first.value?.total,
    totalTools: first.value?.totalTools,
    hasMore: further.hasMore,
    loading: first.loading,
    loadingMore: further.loading,
    error: first.error,
    moreError: further.error,
    retry: first.retry,
    showMore: further.showMore,
  };
}
