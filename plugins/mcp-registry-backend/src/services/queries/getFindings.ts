import {
  ServerFindings,
  WaivedFinding,
} from 'backstage-plugin-mcp-registry-common';
import { Knex } from 'knex';
import { listOwnWaivers, Waiver } from 'mcp-governance';
import { listServerWaivers } from '../../database/operations/listServerWaivers';
import { WaiverRow } from '../../database/tables';
import { VisibleServers } from '../../permissions';
import { isInForce } from '../../versions/waivers';
import { DetailRow, findServerRow } from './findServerRow';
import { hideServers } from './hideServers';
import { parseManifestColumn, parseVerdictColumn } from './parseRow';
import { toRenderedFindings } from './renderVerdict';

/** Whose findings. */
export interface FindingsQuestion {
  name: string;
  /** What app-config accepts, of any server. */
  configured?: Waiver[];
}

/** Returns the verdict on a server's latest version, failures first. */
export async function getFindings(
  knex: Knex,
  { name, configured = [] }: FindingsQuestion,
  visible?: VisibleServers,
): Promise<ServerFindings> {
  const row = await findServerRow(knex, name, visible);
  const { status, findings, waived, passed, compatibility } =
    parseVerdictColumn(row.verdict);
  const accepted = toRenderedFindings(await hideServers(knex, waived, visible));
  const waivers =
    accepted.length > 0 ? await listWaiversInForce(knex, row, configured) : [];
  return {
    status,
    evaluatedAt: row.evaluated_at,
    compatibility,
    findings: toRenderedFindings(await hideServers(knex, findings, visible)),
    waived: accepted.map(finding => ({
      ...finding,
      waiver: waivers.find(each => each.fingerprint === finding.fingerprint)
        ?.waiver,
    })),
    passed,
  };
}

interface StandingWaiver {
  fingerprint: string;
  waiver: WaivedFinding['waiver'];
}

/** What accepted findings when they were judged, the platform team's first. */
async function listWaiversInForce(
  knex: Knex,
  { name, evaluated_at: at, manifest }: DetailRow,
  configured: Waiver[],
): Promise<StandingWaiver[]> {
  const granted = await listServerWaivers(knex, name);
  const listed = configured.filter(({ server = name }) => server === name);
  const own = listOwnWaivers(parseManifestColumn(manifest));
  return [
    ...granted.filter(each => isInForce(each, at)).map(toGranted),
    ...listed
      .filter(({ expires }) => isInForce({ expires_at: expires ?? null }, at))
      .map(each => toStanding(each, 'app-config')),
    ...own.map(each => toStanding(each, 'manifest')),
  ];
}

function toGranted(row: WaiverRow): StandingWaiver {
  const { id, fingerprint, reason, granted_by: grantedBy } = row;
  const expires = row.expires_at ?? undefined;
  const where = 'registry' as const;
  const waiver = { id: String(id), reason, grantedBy, expires, where };
  return { fingerprint, waiver };
}

function toStanding(
  { fingerprint, reason, grantedBy, expires }: Waiver,
  where: 'app-config' | 'manifest',
): StandingWaiver {
  return { fingerprint, waiver: { reason, grantedBy, expires, where } };
}
