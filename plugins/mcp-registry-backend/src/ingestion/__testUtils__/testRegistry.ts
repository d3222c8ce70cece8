import { mockServices } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import {
  createRuleset,
  Governance,
  GOVERNANCE_KEY,
  JsonObject,
  Ruleset,
} from 'mcp-governance';
import { RegistryConfig } from '../../config/types';
import { AuditEvent, createEvaluationService } from '../../evaluation';
import { createIngestionService } from '../index';
import { ReadManifest } from '../types';

export function rulesetOf(config: object = {}): Ruleset {
  const result = createRuleset({
    errorShapes: { problem: { type: 'object' } },
    loggingShapes: { plain: { type: 'object' } },
    ...config,
  });
  if (!result.ok) {
    throw new Error(JSON.stringify(result.problems));
  }
  return result.ruleset;
}

export function configOf(
  overrides: Partial<RegistryConfig> = {},
): RegistryConfig {
  return {
    ownNamespaces: ['com.acme.*'],
    ruleset: rulesetOf(),
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
    ...overrides,
  };
}

/** What of a manifest a test cares about; the rest is in good order. */
export interface TestManifest {
  name?: string;
  version?: string;
  description?: string;
  governance?: Governance;
  /** Further members of the manifest. */
  more?: JsonObject;
}

export const BILLING = 'com.acme.payments/billing';

export function manifestText(given: TestManifest = {}): string {
  return JSON.stringify({
    $schema:
      'https://static.modelcontextprotocol.io/schemas/2025-12-11/server.schema.json',
    name: given.name ?? BILLING,
    description: given.description ?? 'Reads and refunds invoices.',
    version: given.version ?? '1.0.0',
    ...given.more,
    _meta: {
      [GOVERNANCE_KEY]: {
        owner: 'group:default/payments',
        lifecycle: 'production',
        errors: { shape: 'problem' },
        logging: { shape: 'plain' },
        support: {
          onCall: 'mailto:oncall@acme.example',
          securityContact: 'mailto:security@acme.example',
        },
        ...given.governance,
      },
    },
  });
}

/** A manifest as the source `files` reads it. */
export function readOf(
  given: TestManifest = {},
  provenance: Partial<ReadManifest> = {},
): ReadManifest {
  const sourceId = provenance.sourceId ?? 'files';
  const location = provenance.location ?? 'billing.json';
  return {
    sourceId,
    location,
    manifest: { file: location, text: manifestText(given) },
    by: `source:${sourceId}`,
    ...provenance,
  };
}

/** A registry over a migrated database, with a clock that the test moves. */
export function createTestRegistry(
  database: Knex,
  overrides: Partial<RegistryConfig> = {},
) {
  const world = {
    now: '2026-11-22T10:00:00.000Z',
    groups: new Set(['group:default/payments']) as
      | ReadonlySet<string>
      | undefined,
    audited: [] as AuditEvent[],
    notified: 0,
  };
  const options = {
    database,
    config: configOf(overrides),
    groups: {
      listGroups: async () =>
        world.groups
          ? ({ known: true, value: world.groups } as const)
          : ({ known: false } as const),
    },
    auditor: {
      record: async (event: AuditEvent) => {
        world.audited.push(event);
      },
    },
    notify: async () => {
      world.notified += 1;
    },
    clock: { now: () => world.now },
    logger: mockServices.logger.mock(),
  };
  return {
    world,
    options,
    ingestion: createIngestionService(options),
    evaluation: createEvaluationService(options),
  };
}
