import { Knex } from 'knex';
import { createRuleset } from 'mcp-governance';
import { RegistryStoreOptions } from '../../evaluation';
import { listGroups } from './generateServers';

function createLogger(): RegistryStoreOptions['logger'] {
  const silent = () => {};
  const logger: RegistryStoreOptions['logger'] = {
    error: message => process.stderr.write(`${message}\n`),
    warn: message => process.stderr.write(`${message}\n`),
    info: silent,
    debug: silent,
    child: () => logger,
  };
  return logger;
}

/** What a registry over generated servers is made of, outside of Jest. */
export function createStoreOptions(database: Knex): RegistryStoreOptions {
  const result = createRuleset({});
  if (!result.ok) {
    throw new Error(JSON.stringify(result.problems));
  }
  const groups = new Set(listGroups());
  return {
    database,
    config: {
      ownNamespaces: ['com.acme.*'],
      ruleset: result.ruleset,
      limits: { manifestBytes: 1024 ** 2, snapshotBytes: 8 * 1024 ** 2 },
      sources: { files: [], urls: [] },
      registryApi: {
        enabled: true,
        anonymous: false,
        minimumTrust: 'registered',
      },
      search: { synonyms: [] },
      publishers: [],
      approvals: [],
      denials: [],
      allowlist: [],
      waivers: [],
    },
    groups: { listGroups: async () => ({ known: true, value: groups }) },
    auditor: { record: async () => {} },
    notify: async () => {},
    clock: { now: () => new Date().toISOString() },
    logger: createLogger(),
  };
}
