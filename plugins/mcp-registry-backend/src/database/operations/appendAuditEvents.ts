import { Knex } from 'knex';
import { AuditEvent } from '../../evaluation/types';
import { AuditEventRow } from '../tables';

function toJson(value: Record<string, unknown> | undefined): string | null {
  return value === undefined ? null : JSON.stringify(value);
}

function toRow(event: AuditEvent): Omit<AuditEventRow, 'id'> {
  return {
    at: event.at,
    event: event.event,
    outcome: event.outcome,
    principal: event.principal,
    actor: event.actor ?? null,
    server_name: event.server ?? null,
    version: event.version ?? null,
    before: toJson(event.before),
    after: toJson(event.after),
    reason: event.reason ?? null,
  };
}

/** Appends to the audit trail, in the transaction of what it tells of. */
export async function appendAuditEvents(
  tx: Knex,
  events: AuditEvent[],
): Promise<void> {
  if (events.length > 0) {
    await tx('audit_events').insert(events.map(toRow));
  }
}
