import { AuthService, PermissionsService } from '@backstage/backend-plugin-api';
import { isError, NotAllowedError } from '@backstage/errors';
import {
  AuthorizeResult,
  BasicPermission,
} from '@backstage/plugin-permission-common';
import {
  ConditionTransformer,
  createConditionTransformer,
  PermissionRuleset,
} from '@backstage/plugin-permission-node';
import {
  mcpServerReadPermission,
  mcpSourceReadPermission,
} from 'backstage-plugin-mcp-registry-common';
import { McpServerPredicate, McpServerResource } from '../../permissions';
import { RegistryCall } from '../types';
import { identifySubject, Subject } from './identifySubject';

/** What decisions are made of. */
export interface AccessOptions {
  auth: AuthService;
  permissions: PermissionsService;
  ruleset: PermissionRuleset<McpServerResource, McpServerPredicate>;
}

/**
 * Decides what a caller may do. Permission policies are never asked about
 * services, so this looks at the subject first: the policy decides for users,
 * a token's own restrictions for external subjects, and other plugins only
 * read.
 */
export class Access {
  readonly #options: AccessOptions;
  readonly #toPredicates: ConditionTransformer<McpServerPredicate>;

  constructor(options: AccessOptions) {
    this.#options = options;
    this.#toPredicates = createConditionTransformer(options.ruleset);
  }

  /** @throws AuthenticationError where nobody calls */
  identify({ credentials }: RegistryCall): Subject {
    return identifySubject(this.#options.auth, credentials);
  }

  /** Narrows a call to the servers that the caller may see. */
  async toServers(call: RegistryCall): Promise<RegistryCall> {
    if (this.identify(call).type === 'plugin') {
      return call;
    }
    const [decision] = await this.#options.permissions.authorizeConditional(
      [{ permission: mcpServerReadPermission }],
      { credentials: call.credentials },
    );
    if (decision.result === AuthorizeResult.CONDITIONAL) {
      const visible = this.#toPredicates(decision.conditions);
      return { ...call, visible };
    }
    if (decision.result !== AuthorizeResult.ALLOW) {
      throw toDenial(mcpServerReadPermission.name);
    }
    return call;
  }

  /** As {@link Access.toServers}, but who may see none is not refused. */
  async toServersIfAny(call: RegistryCall): Promise<RegistryCall> {
    try {
      return await this.toServers(call);
    } catch (error) {
      if (isError(error) && error.name === 'NotAllowedError') {
        return { ...call, visible: { property: 'origin', values: [] } };
      }
      throw error;
    }
  }

  /** As {@link Access.toServers}, and hides sources from who may not see them. */
  async toFleet(call: RegistryCall): Promise<RegistryCall> {
    const narrowed = await this.toServers(call);
    const seesSources = await this.#isAllowed(call, mcpSourceReadPermission);
    return { ...narrowed, hidesSources: !seesSources };
  }

  /** For what users and external subjects may do, and plugins may not. */
  async require(call: RegistryCall, permission: BasicPermission) {
    if (this.identify(call).type === 'plugin') {
      throw new NotAllowedError('Other plugins may not do this');
    }
    if (!(await this.#isAllowed(call, permission))) {
      throw toDenial(permission.name);
    }
  }

  /** Whether a user or an external subject may do something. */
  async allows(
    call: RegistryCall,
    permission: BasicPermission,
  ): Promise<boolean> {
    const isPlugin = this.identify(call).type === 'plugin';
    return !isPlugin && (await this.#isAllowed(call, permission));
  }

  /** For what only a person may do. */
  async requireUser(call: RegistryCall, permission: BasicPermission) {
    if (this.identify(call).type !== 'user') {
      throw new NotAllowedError('Only a user may do this, not a service');
    }
    await this.require(call, permission);
  }

  /** For what projections ask. @param pluginId - absent: any plugin */
  requirePlugin(call: RegistryCall, pluginId?: string) {
    const subject = this.identify(call);
    const isIt =
      subject.type === 'plugin' &&
      (pluginId ?? subject.pluginId) === subject.pluginId;
    if (!isIt) {
      throw new NotAllowedError(
        pluginId
          ? `Only the plugin '${pluginId}' may do this`
          : 'Only other plugins may do this',
      );
    }
  }

  async #isAllowed(
    { credentials }: RegistryCall,
    permission: BasicPermission,
  ): Promise<boolean> {
    const [decision] = await this.#options.permissions.authorize(
      [{ permission }],
      { credentials },
    );
    return decision.result === AuthorizeResult.ALLOW;
  }
}

function toDenial(permission: string): NotAllowedError {
  return new NotAllowedError(`This needs the permission ${permission}`);
}
