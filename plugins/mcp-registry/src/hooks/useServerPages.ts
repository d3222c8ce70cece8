import { useApi } from '@backstage/core-plugin-api';
import { ServerSummary } from 'backstage-plugin-mcp-registry-common';
import { useCallback, useMemo } from 'react';
import { mcpRegistryApiRef } from '../api/mcpRegistryApiRef';
import { parseRegistryQuery } from '../url/registryQuery';
import { useFurtherPages } from './useFurtherPages';
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

/**
 * Lists servers page by page.
 *
 * @param search - the query in its URL form, so that equal queries are equal;
 * absent: lists nothing
 */
export function useServerPages(search: string | undefined): ServerPages {
  const api = useApi(mcpRegistryApiRef);
  const load = useCallback(
    async (cursor?: string) =>
      search === undefined
        ? undefined
        : api.listServers({
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
