import { AuditorService } from '@backstage/backend-plugin-api';
import { AuditSink } from '../evaluation/types';
import { toJsonObject } from './queries/toJsonObject';

/**
 * Passes what was stored in the audit trail on to Backstage's auditor, which
 * keeps nothing itself.
 */
export function createAuditSink(auditor: AuditorService): AuditSink {
  return {
    async record({ event: eventId, outcome, ...meta }) {
      const isRefused = outcome === 'refused';
      const event = await auditor.createEvent({
        eventId,
        severityLevel: isRefused ? 'medium' : 'low',
        meta: toJsonObject(meta),
      });
      if (isRefused) {
        await event.fail({ error: new Error(meta.reason ?? 'Refused') });
      } else {
        await event.success();
      }
    },
  };
}
