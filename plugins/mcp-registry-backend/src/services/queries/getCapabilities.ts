import { NotFoundError } from '@backstage/errors';
import { Capabilities } from 'backstage-plugin-mcp-registry-common';
import { Knex } from 'knex';
import { VersionRow } from '../../database';
import { VisibleServers } from '../../permissions';
import { findServerRow } from './findServerRow';
import { parseSnapshotColumn } from './parseRow';
import { toJsonObject } from './toJsonObject';

/** Which capabilities are asked for. */
export interface CapabilitiesQuestion {
  name: string;
  /** Absent: the latest. */
  version?: string;
}

type VersionFacts = Pick<
  VersionRow,
  'version' | 'protocol_version' | 'snapshot_digest'
>;

/**
 * Returns what a server offers an agent, at one version. Nothing where no
 * snapshot is known.
 *
 * @throws NotFoundError where there is no such server or version
 */
export async function getCapabilities(
  knex: Knex,
  { name, version }: CapabilitiesQuestion,
  visible?: VisibleServers,
): Promise<Capabilities> {
  const server = await findServerRow(knex, name, visible);
  const wanted = version ?? server.latest_version ?? undefined;
  const facts = wanted
    ? await findVersion(knex, name, wanted)
    : { version: undefined, protocol_version: null, snapshot_digest: null };
  return {
    version: facts.version,
    protocolVersion: facts.protocol_version ?? undefined,
    snapshotDigest: facts.snapshot_digest ?? undefined,
    ...(await loadContent(knex, facts.snapshot_digest)),
  };
}

async function findVersion(
  knex: Knex,
  name: string,
  version: string,
): Promise<VersionFacts> {
  const row: VersionFacts | undefined = await knex<VersionRow>('versions')
    .where({ server_name: name, version })
    .first('version', 'protocol_version', 'snapshot_digest');
  if (!row) {
    throw new NotFoundError(
      `Server '${name}' has no version '${version.slice(0, 255)}'`,
    );
  }
  return row;
}

async function loadContent(knex: Knex, digest: string | null) {
  const row: { content: string } | undefined =
    digest === null
      ? undefined
      : await knex('snapshots').where({ digest }).first('content');
  const snapshot = row && parseSnapshotColumn(row.content);
  return {
    instructions: snapshot?.instructions,
    tools: (snapshot?.tools ?? []).map(toJsonObject),
    prompts: (snapshot?.prompts ?? []).map(toJsonObject),
    resources: (snapshot?.resources ?? []).map(toJsonObject),
    resourceTemplates: (snapshot?.resourceTemplates ?? []).map(toJsonObject),
  };
}
