import { CATALOG_SOURCE_ID, IngestOutcome, ReadManifest } from '../types';
import { Existing } from './step';

/**
 * Asks once more whether a manifest may be brought, now that its server is
 * locked. Whoever is asked keeps the trace.
 */
export function findDenial(
  read: ReadManifest,
  { server }: Existing,
): IngestOutcome | undefined {
  const current = server && {
    owner: server.owner_ref ?? undefined,
    isDeclared: server.source_id === CATALOG_SOURCE_ID,
  };
  const message = read.findDenial?.(current);
  return message === undefined
    ? undefined
    : { outcome: 'refused', reason: 'not-allowed', message, findings: [] };
}
