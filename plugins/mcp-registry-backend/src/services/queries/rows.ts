import { ServerVersion } from 'backstage-plugin-mcp-registry-common';
import { Origin, TrustLevel, Verdict } from 'mcp-governance';
import { DatabaseBoolean } from '../../database';

/** The columns of `servers` that lists show, with how their source fares. */
export interface SummaryRow {
  name: string;
  title: string;
  description: string;
  entity_ref: string;
  origin: Origin;
  owner_ref: string | null;
  owner_resolved: DatabaseBoolean;
  system_ref: string | null;
  lifecycle: string;
  trust_level: TrustLevel;
  verdict_status: Verdict['status'];
  latest_version: string | null;
  latest_status: ServerVersion['status'] | null;
  snapshot_digest: string | null;
  tools_count: number;
  prompts_count: number;
  resources_count: number;
  errors_count: number;
  warnings_count: number;
  source_id: string;
  source_location: string;
  read_at: string;
  source_state: string | null;
  source_error: string | null;
  item_error: string | null;
}

const SUMMARY_COLUMNS = [
  'name',
  'title',
  'entity_ref',
  'origin',
  'owner_ref',
  'owner_resolved',
  'system_ref',
  'lifecycle',
  'trust_level',
  'verdict_status',
  'latest_version',
  'latest_status',
  'snapshot_digest',
  'tools_count',
  'prompts_count',
  'resources_count',
  'errors_count',
  'warnings_count',
  'source_id',
  'source_location',
  'read_at',
].map(column => `servers.${column}`);

/** Columns of a {@link SummaryRow}, but for the description. */
export const summaryColumns = {
  servers: SUMMARY_COLUMNS,
  freshness: {
    source_state: 'sources.state',
    source_error: 'sources.error',
    item_error: 'source_items.error',
  },
};
