import { FlatRoutes } from '@backstage/core-app-api';
import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import { screen } from '@testing-library/react';
import { ReactElement } from 'react';
import { Route } from 'react-router-dom';
import { createFakeRegistry } from './__testUtils__/fakeRegistry';
import { aServerEntity } from './__testUtils__/fixtures';
import {
  EntityMcpCapabilitiesContent,
  EntityMcpConventionsContent,
  EntityMcpOverlapsCard,
  EntityMcpServerCard,
  EntityMcpVersionsContent,
  isMcpServer,
  mcpRegistryApiRef,
  mcpRegistryPlugin,
  McpRegistryPage,
  rootRouteRef,
} from './index';

function render(element: ReactElement, path = '/') {
  return renderInTestApp(
    <TestApiProvider apis={[[mcpRegistryApiRef, createFakeRegistry()]]}>
      {element}
    </TestApiProvider>,
    {
      routeEntries: [path],
      mountedRoutes: {
        '/registry': rootRouteRef,
        '/catalog/:namespace/:kind/:name': entityRouteRef,
      },
    },
  );
}

describe('legacy frontend system', () => {
  it('provides the client of the registry', () => {
    const apis = [...mcpRegistryPlugin.getApis()].map(({ api }) => api.id);
    expect(apis).toEqual([mcpRegistryApiRef.id]);
    expect(mcpRegistryPlugin.getId()).toBe('mcp-registry');
  });

  it.each([
    ['/registry', 'MCP servers'],
    ['/registry/fleet', 'Fleet health'],
    ['/registry/conventions', 'Conventions'],
    ['/registry/conventions/tool-name-format', 'tool-name-format'],
    ['/registry/no/such/page', 'Not found'],
  ])('renders %s wherever the app mounts the page', async (path, title) => {
    await render(
      <FlatRoutes>
        <Route path="/registry" element={<McpRegistryPage />} />
      </FlatRoutes>,
      path,
    );
    expect(
      await screen.findByRole('heading', { level: 1, name: title }),
    ).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Fleet health' })).toHaveAttribute(
      'href',
      '/registry/fleet',
    );
  });

  it('renders its pieces of the entity page', async () => {
    const entity = aServerEntity();
    expect(isMcpServer(entity)).toBe(true);
    await render(
      <EntityProvider entity={entity}>
        <EntityMcpServerCard />
        <EntityMcpOverlapsCard />
        <EntityMcpCapabilitiesContent />
        <EntityMcpVersionsContent />
        <EntityMcpConventionsContent />
      </EntityProvider>,
    );
    expect(
      await screen.findByText('Invoices, refunds and dunning.'),
    ).toBeInTheDocument();
    expect(
      await screen.findByRole('button', { name: /refund_invoice/ }),
    ).toBeInTheDocument();
    expect(
      await screen.findByText('refund_invoice now requires reason.'),
    ).toBeInTheDocument();
    expect(await screen.findByText('Both wrap billing-api.')).toBeVisible();
    expect(await screen.findByText('Breaks conventions')).toBeInTheDocument();
  });
});
