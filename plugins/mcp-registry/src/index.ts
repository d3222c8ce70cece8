/**
 * MCP servers in the developer portal, for the legacy frontend system:
 * registry page, entity card and tabs, conventions handbook, fleet health.
 *
 * @packageDocumentation
 */
export { mcpRegistryApiRef } from './api/mcpRegistryApiRef';
export { FreshnessLabel } from './components/badges/FreshnessLabel';
export { LevelBadge } from './components/badges/LevelBadge';
export { LifecycleBadge } from './components/badges/LifecycleBadge';
export { OwnerBadge } from './components/badges/OwnerBadge';
export type { OwnerBadgeProps } from './components/badges/OwnerBadge';
export { TrustBadge } from './components/badges/TrustBadge';
export type { TrustBadgeProps } from './components/badges/TrustBadge';
export { VersionBadge } from './components/badges/VersionBadge';
export type { VersionBadgeProps } from './components/badges/VersionBadge';
export type { McpServerResultProps } from './components/globalSearch/McpServerResult';
export { isMcpServer } from './entity/serverEntity';
export {
  EntityMcpCapabilitiesContent,
  EntityMcpConventionsContent,
  EntityMcpOverlapsCard,
  EntityMcpServerCard,
  EntityMcpVersionsContent,
  mcpRegistryPlugin,
  McpRegistryPage,
  McpServerSearchResultListItem,
} from './plugin';
export {
  conventionRouteRef,
  conventionsRouteRef,
  fleetRouteRef,
  rootRouteRef,
} from './routes';
