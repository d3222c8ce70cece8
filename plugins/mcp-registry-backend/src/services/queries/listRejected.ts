import { RejectedManifest } from 'backstage-plugin-mcp-registry-common';
import { Knex } from 'knex';
import { Finding } from 'mcp-governance';
import { SourceItemRow } from '../../database';
import { VisibleServers } from '../../permissions';
import { hideServers } from './hideServers';
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
  const parsed = rows.map(row => parseFindings(row.findings));
  const shown = await hideServers(knex, parsed.flat(), visible);
  let taken = 0;
  return rows.map((row, index) => ({
    sourceId: row.source_id,
    location: row.location,
    readAt: row.read_at,
    findings: toRenderedFindings(
      shown.slice(taken, (taken += parsed[index].length)),
    ),
  }));
}

function parseFindings(text: string): Finding[] {
  return JSON.parse(text);
}
