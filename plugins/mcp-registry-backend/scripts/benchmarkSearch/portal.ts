import { createBackend } from '@backstage/backend-defaults';
import {
  coreServices,
  createBackendModule,
  createBackendPlugin,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { ConfigReader } from '@backstage/config';
import {
  authProvidersExtensionPoint,
  createProxyAuthenticator,
  createProxyAuthProviderFactory,
} from '@backstage/plugin-auth-node';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { policyExtensionPoint } from '@backstage/plugin-permission-node/alpha';
import { JsonObject } from '@backstage/types';
import { mcpServerReadPermission } from 'backstage-plugin-mcp-registry-common';
import knexFactory, { Knex } from 'knex';
import registryPlugin, {
  createMcpServerConditionalDecision,
  mcpServerConditions,
} from '../../src';

import { PUBLISHER_TOKEN } from './publisher';
import { USER_HEADER, USERS } from './users';

const createConfig = (port: number): JsonObject => ({
  app: { baseUrl: `http://localhost:${port}` },
  backend: {
    baseUrl: `http://localhost:${port}`,
    listen: { host: '127.0.0.1', port },
    auth: {
      externalAccess: [
        {
          type: 'static',
          options: { token: PUBLISHER_TOKEN, subject: 'benchmark-ci' },
        },
      ],
    },
  },
  auth: { providers: { benchmark: {} } },
  permission: { enabled: true },
  mcpRegistry: {
    organization: { namespaces: ['com.acme.*'] },
    registryApi: { anonymous: true },
    publishers: [
      {
        subject: 'benchmark-ci',
        owners: ['group:default/benchmark'],
        names: ['com.acme.benchmark/*'],
      },
    ],
  },
});

/** Whoever asks is the user that they say, with a token such as everybody has. */
const signIn = createBackendModule({
  pluginId: 'auth',
  moduleId: 'benchmark',
  register(env) {
    env.registerInit({
      deps: { providers: authProvidersExtensionPoint },
      async init({ providers }) {
        providers.registerProvider({
          providerId: 'benchmark',
          factory: createProxyAuthProviderFactory({
            authenticator: createProxyAuthenticator({
              defaultProfileTransform: async () => ({ profile: {} }),
              initialize: () => undefined,
              authenticate: async ({ req }) => ({
                result: req.header(USER_HEADER) ?? '',
              }),
            }),
            signInResolver: ({ result }, context) =>
              context.issueToken({ claims: { sub: result } }),
          }),
        });
      },
    });
  },
});

/** One user sees every server, and the other some by a condition. */
const policy = createBackendModule({
  pluginId: 'permission',
  moduleId: 'benchmark',
  register(env) {
    env.registerInit({
      deps: { policy: policyExtensionPoint },
      async init({ policy: extension }) {
        extension.setPolicy({
          handle: async (_, user) =>
            user?.info.userEntityRef === USERS.internal
              ? createMcpServerConditionalDecision(
                  mcpServerReadPermission,
                  mcpServerConditions.hasOrigin({ origins: ['internal'] }),
                )
              : { result: AuthorizeResult.ALLOW },
        });
      },
    });
  },
});

/** A route that does nothing but what every route of the registry does first. */
const floor = createBackendPlugin({
  pluginId: 'floor',
  register(env) {
    env.registerInit({
      deps: {
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        permissions: coreServices.permissions,
      },
      async init({ httpAuth, httpRouter, permissions }) {
        httpRouter.use(async (req, res, next) => {
          try {
            const credentials = await httpAuth.credentials(req, {
              allow: ['user', 'service'],
            });
            const [{ result }] = await permissions.authorizeConditional(
              [{ permission: mcpServerReadPermission }],
              { credentials },
            );
            res.json({ allowed: result !== AuthorizeResult.DENY });
          } catch (error) {
            next(error);
          }
        });
      },
    });
  },
});

/** The registry's tables as they are given, and a new database for all else. */
const createDatabases = (registry: Knex) =>
  createServiceFactory({
    service: coreServices.database,
    deps: { plugin: coreServices.pluginMetadata },
    factory: ({ plugin }) => {
      const knex =
        plugin.getId() === 'mcp-registry'
          ? registry
          : knexFactory({
              client: 'better-sqlite3',
              connection: ':memory:',
              useNullAsDefault: true,
            });
      return { getClient: async () => knex };
    },
  });

/**
 * Starts a Backstage backend with the registry, and with real sign-in and
 * permission backends around it.
 */
export async function startPortal(database: Knex, port: number) {
  const backend = createBackend();
  backend.add(
    createServiceFactory({
      service: coreServices.rootConfig,
      deps: {},
      factory: () => new ConfigReader(createConfig(port)),
    }),
  );
  backend.add(createDatabases(database));
  backend.add(
    createServiceFactory({
      service: catalogServiceRef,
      deps: {},
      // Without a group nothing is judged again while it is measured.
      factory: () => catalogServiceMock({ entities: [] }),
    }),
  );
  backend.add(import('@backstage/plugin-auth-backend'));
  backend.add(signIn);
  backend.add(import('@backstage/plugin-permission-backend'));
  backend.add(policy);
  backend.add(floor);
  backend.add(registryPlugin);
  await backend.start();
  return backend;
}
