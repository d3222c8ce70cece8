import {
  BackstageCredentials,
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { httpAuthServiceFactory } from '@backstage/backend-defaults/httpAuth';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  Permission,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import { ServerPermissionClient } from '@backstage/plugin-permission-node';

/** What a policy says of each permission to a user. */
export type TestPolicy = (
  permission: Permission,
  userEntityRef: string,
) => PolicyDecision;

export const allow: PolicyDecision = { result: AuthorizeResult.ALLOW };
export const deny: PolicyDecision = { result: AuthorizeResult.DENY };

/** Those who call in tests; each one's token is its name with `-token`. */
export const callers = {
  anonymous: mockCredentials.none(),
  /** Sees some servers and may do nothing else. */
  user: mockCredentials.user('user:default/una'),
  /** Owns one of the servers, sees those of the team, and may publish. */
  owner: mockCredentials.user('user:default/olga'),
  /** May do everything that a person may. */
  platform: mockCredentials.user('user:default/pat'),
  /** May see nothing. */
  stranger: mockCredentials.user('user:default/sam'),
  /** What the platform user does through another plugin. */
  delegated: mockCredentials.user('user:default/pat', {
    actor: { subject: 'plugin:mcp-actions' },
  }),
  /** Bound in app-config, and restricted to publishing and reading. */
  publisher: mockCredentials.service('payments-ci', {
    permissionNames: ['mcpRegistry.server.publish', 'mcpRegistry.server.read'],
  }),
  /** The same, restricted to publishing alone. */
  pipeline: mockCredentials.service('payments-ci', {
    permissionNames: ['mcpRegistry.server.publish'],
  }),
  /** A token that app-config lists and whose restrictions leave out publishing. */
  restricted: mockCredentials.service('orders-ci', {
    permissionNames: ['catalog.entity.read'],
  }),
  /** A token without restrictions that app-config does not list. */
  unlisted: mockCredentials.service('dashboard'),
  /** A restricted token that calls itself a plugin. */
  pretender: mockCredentials.service('plugin:catalog', {
    permissionAttributes: { action: ['create'] },
  }),
  plugin: mockCredentials.service('plugin:search'),
  catalog: mockCredentials.service('plugin:catalog'),
} as const satisfies Record<string, BackstageCredentials>;

/** One of those who call in tests. */
export type Caller = keyof typeof callers;

/** Every caller's name. */
export const callerNames = Object.keys(callers).filter(
  (name): name is Caller => name in callers,
);

/** The header that a caller sends, if any. */
export function headersOf(caller: Caller): Record<string, string> {
  return caller === 'anonymous'
    ? {}
    : { authorization: `Bearer ${caller}-token` };
}

const GROUPS: Record<string, string[]> = {
  'user:default/olga': ['group:default/payments'],
};

/**
 * Backstage's own HTTP authentication and permission client, with tokens and
 * a policy of the test's: what services may do is decided by the real code.
 */
export function createCallerServices(policy: TestPolicy) {
  return [
    createAuthFactory(),
    httpAuthServiceFactory,
    createPermissionsFactory(policy),
    createUserInfoFactory(),
  ];
}

function createAuthFactory() {
  return createServiceFactory({
    service: coreServices.auth,
    deps: { plugin: coreServices.pluginMetadata },
    factory({ plugin }) {
      const auth = mockServices.auth({ pluginId: plugin.getId() });
      auth.authenticate = async token => {
        const caller = callerNames.find(name => `${name}-token` === token);
        if (!caller) {
          throw new Error(`No caller has the token ${token}`);
        }
        return callers[caller];
      };
      return auth;
    },
  });
}

function createPermissionsFactory(policy: TestPolicy) {
  return createServiceFactory({
    service: coreServices.permissions,
    deps: {
      auth: coreServices.auth,
      config: coreServices.rootConfig,
      discovery: coreServices.discovery,
    },
    factory({ auth, config, discovery }) {
      const client = ServerPermissionClient.fromConfig(config, {
        auth,
        discovery,
      });
      const isUser = (credentials: BackstageCredentials) =>
        auth.isPrincipal(credentials, 'user')
          ? credentials.principal.userEntityRef
          : undefined;
      return {
        async authorize(requests, { credentials }) {
          const user = isUser(credentials);
          return user === undefined
            ? client.authorize(requests, { credentials })
            : requests.map(({ permission }) =>
                policy(permission, user).result === AuthorizeResult.ALLOW
                  ? { result: AuthorizeResult.ALLOW }
                  : { result: AuthorizeResult.DENY },
              );
        },
        async authorizeConditional(requests, { credentials }) {
          const user = isUser(credentials);
          return user === undefined
            ? client.authorizeConditional(requests, { credentials })
            : requests.map(({ permission }) => policy(permission, user));
        },
      };
    },
  });
}

function createUserInfoFactory() {
  return createServiceFactory({
    service: coreServices.userInfo,
    deps: { auth: coreServices.auth },
    factory: ({ auth }) => ({
      async getUserInfo(credentials) {
        if (!auth.isPrincipal(credentials, 'user')) {
          throw new Error('Not a user');
        }
        const { userEntityRef } = credentials.principal;
        return {
          userEntityRef,
          ownershipEntityRefs: [
            userEntityRef,
            ...(GROUPS[userEntityRef] ?? []),
          ],
        };
      },
    }),
  });
}
