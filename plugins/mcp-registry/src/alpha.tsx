/**
 * MCP servers in the developer portal, for the new frontend system.
 *
 * @packageDocumentation
 */
import {
  ApiBlueprint,
  createFrontendPlugin,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import {
  EntityCardBlueprint,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { SearchResultListItemBlueprint } from '@backstage/plugin-search-react/alpha';
import DeviceHubIcon from '@material-ui/icons/DeviceHub';
import { mcpRegistryApiFactory } from './api/mcpRegistryApiRef';
import {
  CAPABILITIES_PATH,
  CONVENTIONS_PATH,
  VERSIONS_PATH,
} from './hooks/useEntityPath';
import { SEARCH_TYPE } from './components/globalSearch/toServerResult';
import { rootRouteRef } from './routes';

const SERVERS_ONLY = { kind: 'API', 'spec.type': 'mcp-server' };

const registryApi = ApiBlueprint.make({
  params: defineParams => defineParams(mcpRegistryApiFactory),
});

const registryPage = PageBlueprint.make({
  params: {
    path: '/mcp-registry',
    title: 'MCP servers',
    icon: <DeviceHubIcon fontSize="inherit" />,
    routeRef: rootRouteRef,
    noHeader: true,
    loader: () => import('./components/Router').then(m => <m.Router />),
  },
});

const serverCard = EntityCardBlueprint.make({
  name: 'server',
  params: {
    type: 'content',
    filter: SERVERS_ONLY,
    loader: () =>
      import('./components/entity/McpServerCard').then(m => (
        <m.McpServerCard />
      )),
  },
});

const overlapsCard = EntityCardBlueprint.make({
  name: 'overlaps',
  params: {
    type: 'content',
    filter: SERVERS_ONLY,
    loader: () =>
      import('./components/overlap/McpOverlapsCard').then(m => (
        <m.McpOverlapsCard />
      )),
  },
});

const capabilitiesContent = EntityContentBlueprint.make({
  name: 'capabilities',
  params: {
    path: CAPABILITIES_PATH,
    title: 'Capabilities',
    filter: SERVERS_ONLY,
    loader: () =>
      import('./components/entity/McpCapabilitiesContent').then(m => (
        <m.McpCapabilitiesContent />
      )),
  },
});

const versionsContent = EntityContentBlueprint.make({
  name: 'versions',
  params: {
    path: VERSIONS_PATH,
    title: 'Versions',
    filter: SERVERS_ONLY,
    loader: () =>
      import('./components/entity/McpVersionsContent').then(m => (
        <m.McpVersionsContent />
      )),
  },
});

const conventionsContent = EntityContentBlueprint.make({
  name: 'conventions',
  params: {
    path: CONVENTIONS_PATH,
    title: 'Conventions',
    filter: SERVERS_ONLY,
    loader: () =>
      import('./components/entity/McpConventionsContent').then(m => (
        <m.McpConventionsContent />
      )),
  },
});

const searchResult = SearchResultListItemBlueprint.make({
  params: {
    icon: <DeviceHubIcon />,
    predicate: ({ type }) => type === SEARCH_TYPE,
    component: () =>
      import('./components/globalSearch/McpServerResult').then(
        m => m.McpServerResult,
      ),
  },
});

/** The plugin, for the new frontend system. @alpha */
export default createFrontendPlugin({
  pluginId: 'mcp-registry',
  title: 'MCP servers',
  icon: <DeviceHubIcon fontSize="inherit" />,
  info: { packageJson: () => import('../package.json') },
  routes: { root: rootRouteRef },
  extensions: [
    registryApi,
    registryPage,
    serverCard,
    overlapsCard,
    capabilitiesContent,
    versionsContent,
    conventionsContent,
    searchResult,
  ],
});
