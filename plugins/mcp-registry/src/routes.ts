import { createRouteRef, createSubRouteRef } from '@backstage/core-plugin-api';

/** Where the registry page is mounted. @public */
export const rootRouteRef = createRouteRef({ id: 'mcp-registry' });

/** The conventions handbook, below the registry page. @public */
export const conventionsRouteRef = createSubRouteRef({
  id: 'mcp-registry:conventions',
  parent: rootRouteRef,
  path: '/conventions',
});

/** One rule of the handbook. @public */
export const conventionRouteRef = createSubRouteRef({
  id: 'mcp-registry:convention',
  parent: rootRouteRef,
  path: '/conventions/:id',
});

/** Fleet health, below the registry page. @public */
export const fleetRouteRef = createSubRouteRef({
  id: 'mcp-registry:fleet',
  parent: rootRouteRef,
  path: '/fleet',
});
