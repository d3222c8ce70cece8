import { ServerVersion } from 'backstage-plugin-mcp-registry-common';
import { Knex } from 'knex';
import { compareVersions, isSemanticVersion } from 'mcp-governance';
import { VersionRow } from '../../database';
import { VisibleServers } from '../../permissions';
import { findServerRow } from './findServerRow';

type Row = Omit<VersionRow, 'manifest' | 'status' | 'verdict_status'> & {
  status: ServerVersion['status'];
  verdict_status: ServerVersion['verdict'];
  tools_count: number | null;
};

/** Lists a server's versions, highest first. */
export async function listVersions(
  knex: Knex,
  name: string,
  visible?: VisibleServers,
): Promise<ServerVersion[]> {
  await findServerRow(knex, name, visible);
  const rows: Row[] = await knex('versions')
    .leftJoin('snapshots', 'snapshots.digest', 'versions.snapshot_digest')
    .where('versions.server_name', name)
    .select(
      'versions.version',
      'versions.major',
      'versions.ordinal',
      'versions.latest',
      'versions.contract_digest',
      'versions.snapshot_digest',
      'versions.status',
      'versions.status_message',
      'versions.sunset_at',
      'versions.published_at',
      'versions.published_by',
      'versions.verdict_status',
      'snapshots.tools_count',
    );
  return rows.sort(highestFirst).map(toVersion);
}

/** Those that are not semantic come last, by when they were published. */
function highestFirst(a: Row, b: Row): number {
  const kind =
    Number(isSemanticVersion(b.version)) - Number(isSemanticVersion(a.version));
  return kind || compareVersions(b.version, a.version) || b.ordinal - a.ordinal;
}

function toVersion(row: Row): ServerVersion {
  return {
    version: row.version,
    major: row.major,
    status: row.status,
    statusMessage: row.status_message ?? undefined,
    sunsetAt: row.sunset_at ?? undefined,
    latest: Boolean(row.latest),
    publishedAt: row.published_at,
    publishedBy: row.published_by,
    verdict: row.verdict_status,
    contractDigest: row.contract_digest,
    snapshotDigest: row.snapshot_digest ?? undefined,
    counts: { tools: row.tools_count ?? 0 },
  };
}
