import { useRouteRef } from '@backstage/core-plugin-api';
import { useMemo } from 'react';
import {
  conventionRouteRef,
  conventionsRouteRef,
  fleetRouteRef,
  rootRouteRef,
} from '../routes';
import { RegistryQuery, toRegistryParams } from '../url/registryQuery';

/** Where the registry's pages are. */
export interface RegistryPaths {
  registry(query?: RegistryQuery): string;
  conventions(): string;
  convention(id: string): string;
  fleet(): string;
}

/** Makes paths to the registry's pages, wherever the app mounted them. */
export function useRegistryPaths(): RegistryPaths {
  const root = useRouteRef(rootRouteRef);
  const conventions = useRouteRef(conventionsRouteRef);
  const convention = useRouteRef(conventionRouteRef);
  const fleet = useRouteRef(fleetRouteRef);
  return useMemo(
    () => ({
      registry: query => {
        const search = toRegistryParams(query ?? {}).toString();
        return search ? `${root()}?${search}` : root();
      },
      conventions: () => conventions(),
      convention: id => convention({ id: encodeURIComponent(id) }),
      fleet: () => fleet(),
    }),
    [root, conventions, convention, fleet],
  );
}
