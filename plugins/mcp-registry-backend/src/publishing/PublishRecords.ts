import { Knex } from 'knex';
import { appendAuditEvents } from '../database/operations/appendAuditEvents';
import { toStorableText } from '../database/storable';
import { ServerRow } from '../database/tables';
import { AuditEvent, AuditSink } from '../evaluation/types';
import { CATALOG_SOURCE_ID, CurrentServer } from '../ingestion/types';

/** What publishing looks up and leaves behind, apart from what it ingests. */
export interface PublishRecords {
  /** A registered server; `undefined` where there is none. */
  findServer(name: string): Promise<CurrentServer | undefined>;
  /** Keeps the trace of a refusal. */
  audit(event: AuditEvent): Promise<void>;
}

/** Looks servers up and keeps the audit trail in the registry's tables. */
export class KnexPublishRecords implements PublishRecords {
  readonly #database: Knex;
  readonly #auditor: AuditSink;

  constructor(options: { database: Knex; auditor: AuditSink }) {
    this.#database = options.database;
    this.#auditor = options.auditor;
  }

  async findServer(name: string): Promise<CurrentServer | undefined> {
    const row = await this.#database<ServerRow>('servers')
      .where({ name })
      .first('owner_ref', 'source_id');
    return (
      row && {
        owner: row.owner_ref ?? undefined,
        isDeclared: row.source_id === CATALOG_SOURCE_ID,
      }
    );
  }

  async audit(event: AuditEvent): Promise<void> {
    const stored = toStorable(event);
    await appendAuditEvents(this.#database, [stored]);
    await this.#auditor.record(stored);
  }
}

const COLUMN = 255;
const NAME_COLUMN = 200;

/** Names and versions are whatever the manifest has. */
function toStorable(event: AuditEvent): AuditEvent {
  const { principal, server, version } = event;
  return {
    ...event,
    principal: toStorableText(principal, COLUMN),
    ...(server !== undefined && {
      server: toStorableText(server, NAME_COLUMN),
    }),
    ...(version !== undefined && { version: toStorableText(version, COLUMN) }),
  };
}
