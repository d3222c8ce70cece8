import {
  ServerFindings,
  WaivedFinding,
} from 'backstage-plugin-mcp-registry-common';
import { Knex } from 'knex';
import { listServerWaivers } from '../../database/operations/listServerWaivers';
import { WaiverRow } from '../../database/tables';
import { VisibleServers } from '../../permissions';
import { isInForce } from '../../versions/waivers';
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
  const { status, findings, waived, passed, compatibility } =
    parseVerdictColumn(row.verdict);
  const accepted = toRenderedFindings(await hideServers(knex, waived, visible));
  const waivers =
    accepted.length > 0 ? await listServerWaivers(knex, name) : [];
  return {
    status,
    evaluatedAt: row.evaluated_at,
    compatibility,
    findings: toRenderedFindings(await hideServers(knex, findings, visible)),
    waived: accepted.map(finding => ({
      ...finding,
      waiver: toWaiver(finding.fingerprint, waivers, row.evaluated_at),
    })),
    passed,
  };
}

/** The waiver by which the finding was accepted when it was judged. */
function toWaiver(
  fingerprint: string,
  waivers: WaiverRow[],
  evaluatedAt: string,
): WaivedFinding['waiver'] {
  const row = waivers.find(
    each => each.fingerprint === fingerprint && isInForce(each, evaluatedAt),
  );
  return (
    row && {
      id: String(row.id),
      reason: row.reason,
      grantedBy: row.granted_by,
      expires: row.expires_at ?? undefined,
      where: 'registry',
    }
  );
}
