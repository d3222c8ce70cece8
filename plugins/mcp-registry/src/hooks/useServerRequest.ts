import { useApi } from '@backstage/core-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import {
  boundServerName,
  McpRegistryApi,
} from 'backstage-plugin-mcp-registry-common';
import { useCallback } from 'react';
import { mcpRegistryApiRef } from '../api/mcpRegistryApiRef';
import { RequestState, useRequest } from './useRequest';

/** A request about the server that the entity page is about. */
export interface ServerRequest<T> extends RequestState<T | undefined> {
  /** Absent: the registry has not bound the entity to a server. */
  name?: string;
}

/**
 * Asks the registry about the entity's server.
 *
 * @param ask - the same function at every render
 */
export function useServerRequest<T>(
  ask: (api: McpRegistryApi, name: string) => Promise<T>,
): ServerRequest<T> {
  const api = useApi(mcpRegistryApiRef);
  const { entity } = useEntity();
  const name = boundServerName(entity);
  const load = useCallback(
    async () => (name === undefined ? undefined : ask(api, name)),
    [api, ask, name],
  );
  return { name, ...useRequest<T | undefined>(load) };
}
