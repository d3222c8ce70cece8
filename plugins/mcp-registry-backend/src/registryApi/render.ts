import { TRUST_LEVELS } from 'mcp-governance';
import { toCursor } from './cursor';
import { EntryRow } from './entries';
import { EntryFilter, EntryPage } from './types';

/** Where the API keeps what a registry alone decides. */
export const OFFICIAL_KEY = 'io.modelcontextprotocol.registry/official';

/** Where it keeps what this registry knows besides. */
export const REGISTRY_KEY = 'backstage.mcp-registry/registry';

const MAX_MESSAGE = 500;

/** What entries are written with. */
export interface RenderOptions {
  /** Address of the portal, without a slash at its end; absent: no links. */
  portal?: string;
}

/**
 * Writes an entry. Its `server` is stored as it is sent, so that a page of a
 * hundred parses nothing.
 */
export function renderEntry(row: EntryRow, options: RenderOptions): string {
  const meta = {
    [OFFICIAL_KEY]: toOfficial(row),
    [REGISTRY_KEY]: toOwn(row, options),
  };
  return `{"server":${row.server_json},"_meta":${JSON.stringify(meta)}}`;
}

/** Writes a page, with the cursor of the next one. */
export function renderPage(
  { entries, next }: EntryPage,
  filter: EntryFilter,
  options: RenderOptions,
): string {
  const metadata = {
    ...(next && { nextCursor: toCursor({ filter, after: next }) }),
    count: entries.length,
  };
  const servers = entries.map(row => renderEntry(row, options)).join(',');
  return `{"servers":[${servers}],"metadata":${JSON.stringify(metadata)}}`;
}

/** The official schema allows no other keys in it. */
function toOfficial(row: EntryRow) {
  return {
    status: row.status,
    statusMessage: row.status_message
      ? [...row.status_message].slice(0, MAX_MESSAGE).join('')
      : undefined,
    statusChangedAt: row.status_changed_at,
    publishedAt: row.published_at,
    updatedAt: row.changed_at,
    isLatest: Boolean(row.latest),
  };
}

function toOwn(row: EntryRow, { portal }: RenderOptions) {
  return {
    owner: row.owner_ref ?? undefined,
    system: row.system_ref ?? undefined,
    lifecycle: row.lifecycle,
    origin: row.origin,
    trustLevel: TRUST_LEVELS[row.trust_rank],
    verdict: row.verdict_status,
    sunsetAt: row.sunset_at ?? undefined,
    contractDigest: row.contract_digest,
    snapshotDigest: row.snapshot_digest ?? undefined,
    portalUrl: portal && toPortalUrl(portal, row.entity_ref),
  };
}

function toPortalUrl(portal: string, entityRef: string): string {
  const [kind, namespace, name] = entityRef.split(/[:/]/);
  const path = [namespace, kind, name].map(encodeURIComponent).join('/');
  return `${portal}/catalog/${path}`;
}
