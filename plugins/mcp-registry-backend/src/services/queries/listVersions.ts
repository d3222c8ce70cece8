import { NotFoundError } from '@backstage/errors';
import { ServerVersion } from 'backstage-plugin-mcp-registry-common';
import { Knex } from 'knex';
import { compareVersions, isSemanticVersion } from 'mcp-governance';
import { VersionRow } from '../../database';
import {
  COMPATIBILITY_COLUMNS,
  CompatibilityColumns,
  parseCompatibilityColumns,
  StoredCompatibility,
} from '../../database/compatibilityColumns';
import { findLatest } from '../../ingestion/versionOrder';
import { VisibleServers } from '../../permissions';
import { findServerRow } from './findServerRow';

type Row = Omit<
  VersionRow,
  'manifest' | 'status' | 'verdict_status' | keyof CompatibilityColumns
> &
  StoredCompatibility & {
    status: ServerVersion['status'];
    verdict_status: ServerVersion['verdict'];
    tools_count: number | null;
  };

const COLUMNS = [
  'version',
  'major',
  'ordinal',
  'latest',
  'contract_digest',
  'snapshot_digest',
  'status',
  'status_message',
  'sunset_at',
  'published_at',
  'published_by',
  'verdict_status',
  ...COMPATIBILITY_COLUMNS,
] as const;

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
    .select(COLUMNS.map(column => `versions.${column}`))
    .select('snapshots.tools_count');
  const latest = listLatestOfMajors(rows);
  return rows.sort(highestFirst).map(row => toVersion(row, latest));
}

/**
 * Returns one version.
 *
 * @throws NotFoundError where there is no such server or version
 */
export async function getVersion(
  knex: Knex,
  { name, version }: { name: string; version: string },
  visible?: VisibleServers,
): Promise<ServerVersion> {
  const versions = await listVersions(knex, name, visible);
  const found = versions.find(each => each.version === version);
  if (!found) {
    throw new NotFoundError(
      `Server '${name}' has no version '${version.slice(0, 255)}'`,
    );
  }
  return found;
}

function listLatestOfMajors(rows: Row[]): Set<string> {
  const majors = new Map<string, Row[]>();
  for (const row of rows) {
    majors.set(row.major, [...(majors.get(row.major) ?? []), row]);
  }
  return new Set(
    [...majors.values()].flatMap(each => findLatest(each)?.version ?? []),
  );
}

/** Those that are not semantic come last, by when they were published. */
function highestFirst(a: Row, b: Row): number {
  const kind =
    Number(isSemanticVersion(b.version)) - Number(isSemanticVersion(a.version));
  return kind || compareVersions(b.version, a.version) || b.ordinal - a.ordinal;
}

function toVersion(row: Row, latestOfMajors: Set<string>): ServerVersion {
  return {
    version: row.version,
    major: row.major,
    status: row.status,
    statusMessage: row.status_message ?? undefined,
    sunsetAt: row.sunset_at ?? undefined,
    latest: Boolean(row.latest),
    latestOfMajor: latestOfMajors.has(row.version),
    publishedAt: row.published_at,
    publishedBy: row.published_by,
    verdict: row.verdict_status,
    contractDigest: row.contract_digest,
    snapshotDigest: row.snapshot_digest ?? undefined,
    counts: { tools: row.tools_count ?? 0 },
    compatibility: parseCompatibilityColumns(row),
  };
}
