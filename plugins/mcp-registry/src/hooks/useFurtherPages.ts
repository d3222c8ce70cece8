import { useCallback, useState } from 'react';

/** The pages of a list that follow its first, as many as were asked for. */
export interface FurtherPages<TPage> {
  pages: TPage[];
  hasMore: boolean;
  loading: boolean;
  error?: Error;
  showMore(): void;
}

interface Rest<TPage> {
  /** The first page that these follow. */
  first?: TPage;
  pages: TPage[];
  loading: boolean;
  error?: Error;
}

const NOTHING: Rest<never> = { pages: [], loading: false };

/**
 * The pages after the first, for as long as that one stays.
 *
 * @param load - gives the page that a cursor leads to; memoized by the caller
 */
export function useFurtherPages<TPage extends { nextCursor?: string }>(
  first: TPage | undefined,
  load: (cursor?: string) => Promise<TPage | undefined>,
): FurtherPages<TPage> {
  const [held, setRest] = useState<Rest<TPage>>(NOTHING);
  const { pages, loading, error } = held.first === first ? held : NOTHING;
  const cursor = (pages[pages.length - 1] ?? first)?.nextCursor;
  const showMore = useCallback(() => {
    const settle = (next: Partial<Rest<TPage>>) =>
      setRest(now =>
        now.first === first ? { first, pages, loading: false, ...next } : now,
      );
    setRest({ first, pages, loading: true });
    load(cursor).then(
      page => settle({ pages: page ? [...pages, page] : pages }),
      reason => settle({ error: reason }),
    );
  }, [first, pages, cursor, load]);
  return { pages, loading, error, hasMore: cursor !== undefined, showMore };
}
