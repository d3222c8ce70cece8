import { createPermission } from '@backstage/plugin-permission-common';

/** Resource type of conditional decisions about servers. @public */
export const RESOURCE_TYPE_MCP_SERVER = 'mcp-registry-server';

/** See a server: in lists, counts, facets, search and on its own page. @public */
export const mcpServerReadPermission = createPermission({
  name: 'mcpRegistry.server.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_MCP_SERVER,
});

/**
 * Publish a version, as a user. Publishers that are not users are bound in
 * app-config instead: policies are never asked about them.
 *
 * @public
 */
export const mcpServerPublishPermission = createPermission({
  name: 'mcpRegistry.server.publish',
  attributes: { action: 'update' },
});

/**
 * Make versions of servers that a group of theirs owns active, deprecated or
 * deleted.
 *
 * @public
 */
export const mcpVersionUpdatePermission = createPermission({
  name: 'mcpRegistry.version.update',
  attributes: { action: 'update' },
});

/**
 * Act for the platform team: what an owner may do, on any server that they
 * may see.
 *
 * @public
 */
export const mcpServerAdministerPermission = createPermission({
  name: 'mcpRegistry.server.administer',
  attributes: { action: 'update' },
});

/** Accept findings, and take that back. @public */
export const mcpWaiverGrantPermission = createPermission({
  name: 'mcpRegistry.waiver.grant',
  attributes: { action: 'update' },
});

/** Say that servers are meant to cover the same ground, and take that back. @public */
export const mcpOverlapDecidePermission = createPermission({
  name: 'mcpRegistry.overlap.decide',
  attributes: { action: 'update' },
});

/** See where manifests come from and which could not be read. @public */
export const mcpSourceReadPermission = createPermission({
  name: 'mcpRegistry.source.read',
  attributes: { action: 'read' },
});

/** Have a source read again. @public */
export const mcpSourceRefreshPermission = createPermission({
  name: 'mcpRegistry.source.refresh',
  attributes: { action: 'update' },
});

/** Read the audit trail. @public */
export const mcpAuditReadPermission = createPermission({
  name: 'mcpRegistry.audit.read',
  attributes: { action: 'read' },
});

/** Take the files with which clients are told what they may use. @public */
export const mcpExportReadPermission = createPermission({
  name: 'mcpRegistry.export.read',
  attributes: { action: 'read' },
});

/** Every permission of the registry. @public */
export const mcpRegistryPermissions = [
  mcpServerReadPermission,
  mcpServerPublishPermission,
  mcpVersionUpdatePermission,
  mcpServerAdministerPermission,
  mcpWaiverGrantPermission,
  mcpOverlapDecidePermission,
  mcpSourceReadPermission,
  mcpSourceRefreshPermission,
  mcpAuditReadPermission,
  mcpExportReadPermission,
];
