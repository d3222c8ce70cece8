import { ServerFindings } from 'backstage-plugin-mcp-registry-common';
import { Knex } from 'knex';
import { VisibleServers } from '../../permissions';
import { findServerRow } from './findServerRow';
import { hideServers } from './hideServers';
import { parseVerdictColumn } from './parseRow';
import { toRenderedFindings } from './renderVerdict';

/** Returns the verdict on a server's latest version, failures first. */
export async function getFindings(
  knex: Knex,
  name: string,
  visible?: VisibleServers,
): Promise<ServerFindings> {
  const row = await findServerRow(knex, name, visible);
  const { status, findings, waived, passed } = parseVerdictColumn(row.verdict);
  return {
    status,
    evaluatedAt: row.evaluated_at,
    findings: toRenderedFindings(await hideServers(knex, findings, visible)),
    waived: toRenderedFindings(await hideServers(knex, waived, visible)),
    passed,
  };
}
