import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { Entity } from '@backstage/catalog-model';
import { configApiRef } from '@backstage/core-plugin-api';
import {
  mockApis,
  renderInTestApp,
  TestApiProvider,
} from '@backstage/test-utils';
import { ReactElement } from 'react';
import { Route, Routes, useLocation } from 'react-router-dom';
import { mcpRegistryApiRef } from '../api/mcpRegistryApiRef';
import { Router } from '../components/Router';
import { rootRouteRef } from '../routes';
import { FakeRegistry } from './fakeRegistry';

const ROUTES = {
  '/mcp-registry': rootRouteRef,
  '/catalog/:namespace/:kind/:name': entityRouteRef,
};

function Whereabouts() {
  const { pathname, search } = useLocation();
  return <output data-testid="url">{`${pathname}${search}`}</output>;
}

/** Renders something of the plugin in a legacy app. */
export function renderPiece(registry: FakeRegistry, element: ReactElement) {
  return renderInTestApp(
    <TestApiProvider apis={[[mcpRegistryApiRef, registry]]}>
      {element}
    </TestApiProvider>,
    { mountedRoutes: ROUTES },
  );
}

/** Renders the registry's pages at a path, with the URL written beside. */
export function renderPage(
  registry: FakeRegistry,
  path: string,
  config: { mcpRegistry?: { proposeUrl: string } } = {},
) {
  return renderInTestApp(
    <TestApiProvider
      apis={[
        [mcpRegistryApiRef, registry],
        [configApiRef, mockApis.config({ data: config })],
      ]}
    >
      <Routes>
        <Route path="/mcp-registry/*" element={<Router />} />
        <Route path="*" element={<p>elsewhere</p>} />
      </Routes>
      <Whereabouts />
    </TestApiProvider>,
    { mountedRoutes: ROUTES, routeEntries: [path] },
  );
}

/** Renders a piece of an entity's page. */
export function renderOnEntity(
  registry: FakeRegistry,
  entity: Entity,
  element: ReactElement,
) {
  return renderPiece(
    registry,
    <EntityProvider entity={entity}>
      {element}
      <Whereabouts />
    </EntityProvider>,
  );
}
