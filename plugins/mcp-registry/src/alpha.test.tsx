import {
  createExtensionTester,
  renderTestApp,
} from '@backstage/frontend-test-utils';
import { coreExtensionData } from '@backstage/frontend-plugin-api';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { createTestEntityPage } from '@backstage/plugin-catalog-react/testUtils';
import { screen } from '@testing-library/react';
import { createFakeRegistry } from './__testUtils__/fakeRegistry';
import { aServerEntity } from './__testUtils__/fixtures';
import plugin from './alpha';
import { mcpRegistryApiRef } from './api/mcpRegistryApiRef';

const withRegistry = () => [[mcpRegistryApiRef, createFakeRegistry()]] as const;

const TABS = ['capabilities', 'versions', 'conventions'] as const;

describe('new frontend system', () => {
  it('has extensions by these ids', () => {
    const found = [
      plugin.getExtension('api:mcp-registry'),
      plugin.getExtension('page:mcp-registry'),
      plugin.getExtension('entity-card:mcp-registry/server'),
      plugin.getExtension('entity-card:mcp-registry/overlaps'),
      plugin.getExtension('search-result-list-item:mcp-registry'),
      ...TABS.map(tab =>
        plugin.getExtension(`entity-content:mcp-registry/${tab}`),
      ),
    ];
    expect(found.every(Boolean)).toBe(true);
  });

  it('puts the page into the navigation, under its path', () => {
    const page = createExtensionTester(
      plugin.getExtension('page:mcp-registry'),
    );
    expect(page.get(coreExtensionData.routePath)).toBe('/mcp-registry');
    expect(page.get(coreExtensionData.title)).toBe('MCP servers');
    expect(page.get(coreExtensionData.icon)).toBeDefined();
  });

  it.each([
    ['/mcp-registry', 'MCP servers'],
    ['/mcp-registry/fleet', 'Fleet health'],
    ['/mcp-registry/conventions/tool-name-format', 'tool-name-format'],
  ])('renders %s with one heading of the page', async (path, title) => {
    renderTestApp({
      features: [plugin],
      apis: [...withRegistry()],
      initialRouteEntries: [path],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    });
    expect(
      await screen.findByRole('heading', { level: 1, name: title }),
    ).toBeInTheDocument();
    expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1);
  });

  it('renders the card on a server’s entity page', async () => {
    renderTestApp({
      extensions: [createTestEntityPage({ entity: aServerEntity() })],
      features: [plugin],
      apis: [...withRegistry()],
    });
    expect(
      await screen.findByText('Invoices, refunds and dunning.'),
    ).toBeInTheDocument();
    expect(await screen.findByText('Both wrap billing-api.')).toBeVisible();
  });

  it.each([
    ['capabilities', 'refund_invoice'],
    ['versions', 'refund_invoice now requires reason.'],
    ['conventions', 'Breaks conventions'],
  ])('renders the %s tab, by itself too', async (name, text) => {
    const others = TABS.filter(tab => tab !== name);
    renderTestApp({
      extensions: [createTestEntityPage({ entity: aServerEntity() })],
      features: [plugin],
      apis: [...withRegistry()],
      config: {
        app: {
          extensions: others.map(tab => ({
            [`entity-content:mcp-registry/${tab}`]: false,
          })),
        },
      },
    });
    expect(await screen.findByText(text)).toBeInTheDocument();
  });

  it('stays away from other entities', async () => {
    const entity = { ...aServerEntity(), spec: { type: 'openapi' } };
    renderTestApp({
      extensions: [createTestEntityPage({ entity })],
      features: [plugin],
      apis: [...withRegistry()],
    });
    expect(await screen.findByTestId('empty-entity-page')).toBeInTheDocument();
  });
});
