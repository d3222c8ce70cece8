import { createHash } from 'node:crypto';
import {
  RegistryExport,
  RegistryExportFormat,
} from 'backstage-plugin-mcp-registry-common';
import { ApprovedSet, ConnectableServer, toExport } from 'client-config';
import { Knex } from 'knex';
import { RegistryApiConfig } from '../../config/types';
import { selectEntries } from '../../registryApi';
import { parseManifestColumn } from './parseRow';

/** The registry's tables, and what of them clients may see. */
export interface ExportStore {
  database: Knex;
  registryApi: Pick<RegistryApiConfig, 'minimumTrust' | 'lifecycles'>;
}

/**
 * Writes a file with the servers that the organization lets clients use: the
 * same ones that the MCP registry API lists.
 */
export async function getExport(
  store: ExportStore,
  format: RegistryExportFormat,
): Promise<RegistryExport> {
  const { servers, leftOut, ...file } = toExport(
    format,
    await loadApprovedSet(store),
  );
  return {
    ...file,
    sha256: createHash('sha256').update(file.content).digest('hex'),
    servers: [...servers],
    leftOut: [...leftOut],
  };
}

async function loadApprovedSet({
  database,
  registryApi,
}: ExportStore): Promise<ApprovedSet> {
  const rows: { manifest: string; latest: boolean | number }[] =
    await selectEntries(database, {
      allowed: registryApi,
      includeDeleted: false,
    })
      .clearSelect()
      .select('versions.manifest', 'versions.latest');
  const ofLatest = (latest: boolean) =>
    rows
      .filter(row => Boolean(row.latest) === latest)
      .map(row => toConnectable(row.manifest));
  return {
    approved: ofLatest(true),
    earlier: ofLatest(false),
    denied: await loadDenied(database),
  };
}

async function loadDenied(database: Knex): Promise<ConnectableServer[]> {
  const rows: { manifest: string }[] = await database('servers')
    .where('trust_level', 'blocked')
    .select('manifest');
  return rows.map(row => toConnectable(row.manifest));
}

function toConnectable(column: string): ConnectableServer {
  const { manifest, governance } = parseManifestColumn(column);
  return { manifest, authScheme: governance.auth?.scheme };
}
