import { NotFoundError } from '@backstage/errors';
import { ServerClients } from 'backstage-plugin-mcp-registry-common';
import { toClientConfigs, toConnections } from 'client-config';
import { Knex } from 'knex';
import { VersionRow } from '../../database';
import { VisibleServers } from '../../permissions';
import { findServerRow } from './findServerRow';
import { parseManifestColumn } from './parseRow';

/** Which server clients are told of. */
export interface ClientsQuestion {
  name: string;
  /** Absent: the latest. */
  version?: string;
}

/**
 * Returns configuration with which clients reach a server. None where the
 * server is blocked or the version was deleted: nobody is led to those.
 *
 * @throws NotFoundError where there is no such server or version
 */
export async function getClients(
  knex: Knex,
  { name, version }: ClientsQuestion,
  visible?: VisibleServers,
): Promise<ServerClients> {
  const server = await findServerRow(knex, name, visible);
  const wanted = version ?? server.latest_version ?? undefined;
  if (wanted === undefined) {
    return refuse('no-version');
  }
  const row = await findVersion(knex, name, wanted);
  if (server.trust_level === 'blocked') {
    return refuse('blocked', wanted);
  }
  return row.status === 'deleted'
    ? refuse('deleted', wanted)
    : { version: wanted, ...toClients(row.manifest) };
}

function refuse(
  refused: NonNullable<ServerClients['refused']>,
  version?: string,
): ServerClients {
  return { version, refused, connections: [], unconnectable: [] };
}

async function findVersion(knex: Knex, name: string, version: string) {
  const row: Pick<VersionRow, 'manifest' | 'status'> | undefined =
    await knex<VersionRow>('versions')
      .where({ server_name: name, version })
      .first('manifest', 'status');
  if (!row) {
    throw new NotFoundError(
      `Server '${name}' has no version '${version.slice(0, 255)}'`,
    );
  }
  return row;
}

function toClients(
  column: string,
): Pick<ServerClients, 'connections' | 'unconnectable'> {
  const { manifest, governance } = parseManifestColumn(column);
  const authScheme = governance.auth?.scheme;
  const { connections, unconnectable } = toConnections({
    manifest,
    authScheme,
  });
  return {
    connections: connections.map(connection => ({
      id: connection.id,
      kind: connection.kind,
      label: connection.label,
      clients: toClientConfigs(manifest.name, connection),
    })),
    unconnectable: [...unconnectable],
  };
}
