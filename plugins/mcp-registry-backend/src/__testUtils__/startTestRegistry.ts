import { actionsRegistryServiceFactory } from '@backstage/backend-defaults/alpha';
import { createServiceFactory } from '@backstage/backend-plugin-api';
import {
  createMockDirectory,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { JsonObject } from '@backstage/types';
import { Knex } from 'knex';
import plugin from '../index';
import { createCallerServices, TestPolicy } from './callers';

const toGroup = (name: string) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { name, namespace: 'default' },
  spec: { type: 'team', children: [] },
});

/** What a test's registry is made of. */
export interface TestRegistryOptions {
  /** Migrated. */
  database: Knex;
  policy: TestPolicy;
  /** `mcpRegistry` of app-config, besides publishers and one folder. */
  config?: JsonObject;
  /** The rest of app-config. */
  portal?: JsonObject;
  /** Names of the catalog's groups; without any, nothing is judged again. */
  groups?: string[];
  /** An empty folder that the source `folder` reads. */
  folder: ReturnType<typeof createMockDirectory>;
}

/** Starts the plugin as a backend would, with callers and a policy of ours. */
export async function startTestRegistry(options: TestRegistryOptions) {
  const { database, policy, folder, groups = [] } = options;
  const { config = {}, portal = {} } = options;
  const { server } = await startTestBackend({
    features: [
      plugin,
      actionsRegistryServiceFactory,
      ...createCallerServices(policy),
      mockServices.database.factory({ knex: database }),
      mockServices.rootConfig.factory({
        data: {
          ...portal,
          mcpRegistry: {
            organization: { namespaces: ['com.acme*'] },
            publishers: [
              {
                subject: 'payments-ci',
                owners: ['group:default/payments'],
                names: ['com.acme/*'],
              },
              {
                subject: 'orders-ci',
                owners: ['group:default/orders'],
                names: ['com.acme/orders-*'],
              },
            ],
            sources: { files: [{ id: 'folder', path: folder.path }] },
            ...config,
          },
        },
      }),
      createServiceFactory({
        service: catalogServiceRef,
        deps: {},
        factory: () => catalogServiceMock({ entities: groups.map(toGroup) }),
      }),
    ],
  });
  return server;
}
