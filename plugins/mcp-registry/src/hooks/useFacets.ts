import { useApi } from '@backstage/core-plugin-api';
import { useCallback } from 'react';
import { mcpRegistryApiRef } from '../api/mcpRegistryApiRef';
import {
  parseRegistryQuery,
  RegistryQuery,
  toRegistryParams,
} from '../url/registryQuery';
import { useRequest } from './useRequest';

/** Values of the list's filters; a question's answer brings its own. */
export function useFacets(query: RegistryQuery) {
  const api = useApi(mcpRegistryApiRef);
  const { sort, order, ...filter } = query;
  const asking = query.q !== undefined;
  const search = toRegistryParams(filter).toString();
  const load = useCallback(
    async () =>
      asking
        ? undefined
        : api.getFacets(parseRegistryQuery(new URLSearchParams(search))),
    [api, asking, search],
  );
  return useRequest(load, { keep: true });
}
