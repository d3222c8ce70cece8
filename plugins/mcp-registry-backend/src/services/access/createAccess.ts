import {
  AuthService,
  PermissionsRegistryService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import {
  mcpRegistryPermissions,
  mcpServerReadPermission,
} from 'backstage-plugin-mcp-registry-common';
import { Knex } from 'knex';
import {
  loadResources,
  mcpServerPermissionResourceRef,
  mcpServerPermissionRules,
} from '../../permissions';
import { Access } from './Access';

/** What decisions about callers are made of. */
export interface CreateAccessOptions {
  auth: AuthService;
  database: Knex;
  permissions: PermissionsService;
  permissionsRegistry: PermissionsRegistryService;
}

/**
 * Tells the permission framework what can be decided about servers, and makes
 * what decides it.
 */
export function createAccess(options: CreateAccessOptions): Access {
  const { auth, database, permissions, permissionsRegistry } = options;
  permissionsRegistry.addResourceType({
    resourceRef: mcpServerPermissionResourceRef,
    permissions: [mcpServerReadPermission],
    rules: Object.values(mcpServerPermissionRules),
    getResources: names => loadResources(database, names),
  });
  permissionsRegistry.addPermissions(
    mcpRegistryPermissions.filter(each => each !== mcpServerReadPermission),
  );
  const ruleset = permissionsRegistry.getPermissionRuleset(
    mcpServerPermissionResourceRef,
  );
  return new Access({ auth, permissions, ruleset });
}
