import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import {
  parseRegistryQuery,
  RegistryQuery,
  toRegistryParams,
} from '../../url/registryQuery';

/** The page's state, which its URL alone holds. */
export interface RegistryUrl {
  query: RegistryQuery;
  /** The query in its one URL form. */
  search: string;
  /** Typing replaces the history's entry; a choice makes a new one. */
  setQuery(query: RegistryQuery, options?: { replace: boolean }): void;
}

/** Reads and writes the registry page's state in the URL. */
export function useRegistryUrl(): RegistryUrl {
  const [params, setParams] = useSearchParams();
  const search = toRegistryParams(parseRegistryQuery(params)).toString();
  const query = useMemo(
    () => parseRegistryQuery(new URLSearchParams(search)),
    [search],
  );
  const setQuery = useCallback(
    (next: RegistryQuery, options?: { replace: boolean }) =>
      setParams(toRegistryParams(next), options),
    [setParams],
  );
  return { query, search, setQuery };
}
