import { Server } from 'backstage-plugin-mcp-registry-common';
import { Knex } from 'knex';
import { compareText } from 'mcp-governance';
import { CapabilityRow } from '../../database';
import { VisibleServers } from '../../permissions';
import { DetailRow, findServerRow } from './findServerRow';
import { toManifestDetails } from './manifestDetails';
import { parseManifestColumn, parseVerdictColumn } from './parseRow';
import { toRenderedTrust } from './renderVerdict';
import { toSummaries } from './summaries';
import { toJsonObject } from './toJsonObject';

/** Returns one server; see {@link findServerRow} for its errors. */
export async function getServer(
  knex: Knex,
  name: string,
  visible?: VisibleServers,
): Promise<Server> {
  const row = await findServerRow(knex, name, visible);
  const [summary] = await toSummaries(knex, [row]);
  const toolNames = await listToolNames(knex, row.snapshot_digest);
  return { ...summary, ...toDetails(row), toolNames };
}

async function listToolNames(
  knex: Knex,
  digest: string | null,
): Promise<string[]> {
  const rows: Pick<CapabilityRow, 'name'>[] = await knex('capabilities')
    .where({ snapshot_digest: digest ?? '', kind: 'tool' })
    .select('name');
  return rows.map(({ name }) => name).sort(compareText);
}

function toDetails(row: DetailRow) {
  const { manifest, governance } = parseManifestColumn(row.manifest);
  const verdict = parseVerdictColumn(row.verdict);
  return {
    ...toManifestDetails(manifest, governance),
    trust: toRenderedTrust(verdict.trust),
    auth: governance.auth && toJsonObject(governance.auth),
    dataClassification: governance.dataClassification,
    auditLog: governance.auditLog?.enabled,
    protocolVersion: row.protocol_version ?? undefined,
    contractDigest: verdict.contractDigest,
    snapshotDigest: row.snapshot_digest ?? undefined,
    evaluatedAt: row.evaluated_at,
  };
}
