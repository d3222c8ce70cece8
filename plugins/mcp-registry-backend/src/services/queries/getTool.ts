import { NotFoundError } from '@backstage/errors';
import { ServerTool } from 'backstage-plugin-mcp-registry-common';
import { Knex } from 'knex';
import { VersionRow } from '../../database';
import {
  OwnSnapshotColumns,
  parseSnapshotColumns,
} from '../../database/snapshotColumns';
import { VisibleServers } from '../../permissions';
import { findServerRow } from './findServerRow';
import { toJsonObject } from './toJsonObject';

/** Which tool is asked for. */
export interface ToolQuestion {
  name: string;
  tool: string;
  /** Absent: the latest. */
  version?: string;
}

type Row = OwnSnapshotColumns &
  Pick<VersionRow, 'version' | 'snapshot_digest'> & {
    status: ServerTool['versionStatus'];
    content: string | null;
  };

const COLUMNS = [
  'versions.version',
  'versions.status',
  'versions.snapshot_digest',
  'versions.protocol_version',
  'versions.implied_hints',
  'snapshots.content',
];

/**
 * Returns one tool of a server with its schemas.
 *
 * @throws NotFoundError where there is no such server, version or tool
 */
export async function getTool(
  knex: Knex,
  { name, tool: wanted, version }: ToolQuestion,
  visible?: VisibleServers,
): Promise<ServerTool> {
  const server = await findServerRow(knex, name, visible);
  const at = version ?? server.latest_version ?? '';
  const row: Row | undefined = await knex('versions')
    .leftJoin('snapshots', 'snapshots.digest', 'versions.snapshot_digest')
    .where({ server_name: name, version: at })
    .first(COLUMNS);
  const tool = row && findTool(row, wanted);
  if (!tool) {
    throw new NotFoundError(describeMissing({ name, tool: wanted }, at, row));
  }
  return {
    server: name,
    trustLevel: server.trust_level,
    version: row.version,
    versionStatus: row.status,
    snapshotDigest: row.snapshot_digest ?? undefined,
    tool: toJsonObject(tool),
  };
}

function findTool({ content, ...columns }: Row, wanted: string) {
  const snapshot =
    content === null ? undefined : parseSnapshotColumns({ content }, columns);
  return snapshot?.tools.find(({ name }) => name === wanted);
}

function describeMissing(
  { name, tool }: ToolQuestion,
  version: string,
  row: Row | undefined,
): string {
  return row
    ? `Server '${name}' at ${version} has no tool '${tool.slice(0, 200)}'`
    : `Server '${name}' has no version '${version.slice(0, 255)}'`;
}
