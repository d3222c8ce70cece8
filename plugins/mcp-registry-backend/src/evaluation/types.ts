import { LoggerService } from '@backstage/backend-plugin-api';
import { Known } from 'mcp-governance';
import { Knex } from 'knex';
import { RegistryConfig } from '../config/types';

/** The catalog's groups, as the registry asks for them. */
export interface GroupDirectory {
  /**
   * Entity references of all groups, lower case; unknown while the catalog
   * cannot be asked. Never throws, and answers from memory most of the time.
   */
  listGroups(): Promise<Known<ReadonlySet<string>>>;
}

/** Where the time comes from. */
export interface Clock {
  /** ISO 8601, UTC. */
  now(): string;
}

/** One audit event, as it was stored. */
export interface AuditEvent {
  at: string;
  /** Kebab-case, for example `version-published`. */
  event: string;
  outcome: 'success' | 'refused';
  /** Who the credentials belong to. */
  principal: string;
  /** The plugin that acts for the principal, where one does: `plugin:<id>`. */
  actor?: string;
  server?: string;
  version?: string;
  before?: Record<string, unknown>;
  after?: Record<string, unknown>;
  reason?: string;
}

/** Hears every audit event once it is committed; its failure changes nothing. */
export interface AuditSink {
  record(event: AuditEvent): Promise<void>;
}

/** What ingestion and evaluation are made of. */
export interface RegistryStoreOptions {
  /** The plugin's own database, migrated. */
  database: Knex;
  config: RegistryConfig;
  groups: GroupDirectory;
  auditor: AuditSink;
  /** Called after each commit that wrote changes, to shorten others' wait. */
  notify(): Promise<void>;
  clock: Clock;
  logger: LoggerService;
}
