import {
  PermissionsRegistryService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import {
  mcpRegistryPermissions,
  mcpServerReadPermission,
} from 'backstage-plugin-mcp-registry-common';
import {
  loadResources,
  mcpServerPermissionResourceRef,
  mcpServerPermissionRules,
} from '../permissions';
import { Access } from './access';
import {
  AuthorizedRegistryService,
  AuthorizedRegistryServiceOptions,
} from './AuthorizedRegistryService';
import {
  DefaultRegistryService,
  RegistryServiceOptions,
} from './DefaultRegistryService';
import { RegistryService } from './types';

/** What the service that the routes call is made of. */
export interface CreateRegistryServiceOptions
  extends RegistryServiceOptions,
    Pick<AuthorizedRegistryServiceOptions, 'auditRefusal'> {
  permissions: PermissionsService;
  permissionsRegistry: PermissionsRegistryService;
}

/**
 * Makes the registry's service, authorization around it, and tells the
 * permission framework what can be decided about servers.
 */
export function createRegistryService(
  options: CreateRegistryServiceOptions,
): RegistryService {
  const { auth, permissions, permissionsRegistry, auditRefusal } = options;
  const { database } = options.store;
  permissionsRegistry.addResourceType({
    resourceRef: mcpServerPermissionResourceRef,
    permissions: [mcpServerReadPermission],
    rules: Object.values(mcpServerPermissionRules),
    getResources: names => loadResources(database, names),
  });
  permissionsRegistry.addPermissions(
    mcpRegistryPermissions.filter(each => each !== mcpServerReadPermission),
  );
  const access = new Access({
    auth,
    permissions,
    ruleset: permissionsRegistry.getPermissionRuleset(
      mcpServerPermissionResourceRef,
    ),
  });
  return new AuthorizedRegistryService(new DefaultRegistryService(options), {
    access,
    auditRefusal,
  });
}
