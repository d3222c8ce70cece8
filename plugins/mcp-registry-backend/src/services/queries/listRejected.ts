import { RejectedManifest } from 'backstage-plugin-mcp-registry-common';
import { Knex } from 'knex';
import { Finding } from 'mcp-governance';
import { SourceItemRow } from '../../database';
import { VisibleServers } from '../../permissions';
import { selectRejected } from './listSources';
import { toRenderedFindings } from './renderVerdict';

const MAX_REJECTED = 1000;

type RejectedRow = Pick<
  SourceItemRow,
  'source_id' | 'location' | 'read_at' | 'findings'
>;

/**
 * Lists the manifests that no server could be made of, by place; the first
 * thousand of them.
 */
export async function listRejected(
  knex: Knex,
  visible?: VisibleServers,
): Promise<RejectedManifest[]> {
  const rows: RejectedRow[] = await selectRejected(knex, visible)
    .orderBy(['source_id', 'location'])
    .limit(MAX_REJECTED)
    .select('source_id', 'location', 'read_at', 'findings');
  return rows.map(row => ({
    sourceId: row.source_id,
    location: row.location,
    readAt: row.read_at,
    findings: toRenderedFindings(parseFindings(row.findings)),
  }));
}

function parseFindings(text: string): Finding[] {
  return JSON.parse(text);
}
