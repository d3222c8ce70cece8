import { useApi } from '@backstage/core-plugin-api';
import { SearchAnswer } from 'backstage-plugin-mcp-registry-common';
import { useCallback, useMemo } from 'react';
import { mcpRegistryApiRef } from '../api/mcpRegistryApiRef';
import {
  parseRegistryQuery,
  RegistryQuery,
  toRegistryParams,
  toSearchQuery,
} from '../url/registryQuery';
import { useFurtherPages } from './useFurtherPages';
import { useRequest } from './useRequest';

/** The answer to a question, as many of its pages as were asked for. */
export interface SearchPages {
  /** Pages as one; while the next question is asked, the one before's. */
  answer?: SearchAnswer;
  /** What `answer` answers. */
  question?: string;
  hasMore: boolean;
  loading: boolean;
  loadingMore: boolean;
  error?: Error;
  moreError?: Error;
  retry(): void;
  showMore(): void;
}

type Page = SearchAnswer & { question: string };

function joinPages(first: Page, further: SearchAnswer[]): SearchAnswer {
  const pages = [first, ...further];
  return {
    ...first,
    servers: pages.flatMap(page => page.servers),
    tools: pages.flatMap(page => page.tools),
  };
}

/** Asks the registry which servers and tools answer; nothing without a question. */
export function useSearchPages(query: RegistryQuery): SearchPages {
  const api = useApi(mcpRegistryApiRef);
  // What does not narrow an answer asks nothing anew.
  const key = toRegistryParams(toSearchQuery(query) ?? {}).toString();
  const load = useCallback(
    async (cursor?: string): Promise<Page | undefined> => {
      const asked = toSearchQuery(parseRegistryQuery(new URLSearchParams(key)));
      return (
        asked && {
          ...(await api.search({ ...asked, cursor })),
          question: asked.q,
        }
      );
    },
    [api, key],
  );
  const loadFirst = useCallback(() => load(), [load]);
  const first = useRequest(loadFirst, { keep: true });
  const further = useFurtherPages(first.value, load);
  const answer = useMemo(
    () => first.value && joinPages(first.value, further.pages),
    [first.value, further.pages],
  );
  const { servers, total } = answer ?? {};
  return {
    answer,
    question: first.value?.question,
    hasMore: further.hasMore && (servers?.length ?? 0) < (total?.servers ?? 0),
    loading: first.loading,
    loadingMore: further.loading,
    error: first.error,
    moreError: further.error,
    retry: first.retry,
    showMore: further.showMore,
  };
}
