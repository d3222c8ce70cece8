import {
  AuthorizeResult,
  isPermission,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  PermissionPolicy,
  PolicyQuery,
  PolicyQueryUser,
} from '@backstage/plugin-permission-node';
import {
  mcpAuditReadPermission,
  mcpExportReadPermission,
  mcpOverlapDecidePermission,
  mcpServerAdministerPermission,
  mcpSourceRefreshPermission,
  mcpWaiverGrantPermission,
} from 'backstage-plugin-mcp-registry-common';

/** The sample organization's platform team. */
const PLATFORM_GROUP = 'group:default/platform';

const PLATFORM_ONLY = [
  mcpAuditReadPermission,
  mcpExportReadPermission,
  mcpOverlapDecidePermission,
  mcpServerAdministerPermission,
  mcpSourceRefreshPermission,
  mcpWaiverGrantPermission,
];

const allow: PolicyDecision = { result: AuthorizeResult.ALLOW };
const deny: PolicyDecision = { result: AuthorizeResult.DENY };

/**
 * The sample organization's federation: everybody reads, owners act on their
 * servers (publishing and deprecating look at who owns what themselves), the
 * platform team acts on every server, accepts findings and overlaps,
 * reads the audit trail, exports what clients may use and has sources read
 * again.
 */
export class FederationPolicy implements PermissionPolicy {
  async handle(
    { permission }: PolicyQuery,
    user?: PolicyQueryUser,
  ): Promise<PolicyDecision> {
    if (!PLATFORM_ONLY.some(each => isPermission(permission, each))) {
      return allow;
    }
    return user?.info.ownershipEntityRefs.includes(PLATFORM_GROUP)
      ? allow
      : deny;
  }
}
