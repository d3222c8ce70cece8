import { NotFoundError } from '@backstage/errors';
import { Capabilities } from 'backstage-plugin-mcp-registry-common';
import { Knex } from 'knex';
import { VersionRow } from '../../database';
import {
  OwnSnapshotColumns,
  parseSnapshotColumns,
} from '../../database/snapshotColumns';
import { VisibleServers } from '../../permissions';
import { findServerRow } from './findServerRow';
import { toJsonObject } from './toJsonObject';

/** Which capabilities are asked for. */
export interface CapabilitiesQuestion {
  name: string;
  /** Absent: the latest. */
  version?: string;
}

type VersionFacts = OwnSnapshotColumns &
  Pick<VersionRow, 'version' | 'snapshot_digest'>;

const NONE = {
  version: undefined,
  protocol_version: null,
  implied_hints: null,
  snapshot_digest: null,
};

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
  const facts = wanted ? await findVersion(knex, name, wanted) : NONE;
  return {
    version: facts.version,
    protocolVersion: facts.protocol_version ?? undefined,
    snapshotDigest: facts.snapshot_digest ?? undefined,
    ...(await loadContent(knex, facts)),
  };
}

async function findVersion(
  knex: Knex,
  name: string,
  version: string,
): Promise<VersionFacts> {
  const row: VersionFacts | undefined = await knex<VersionRow>('versions')
    .where({ server_name: name, version })
    .first('version', 'protocol_version', 'implied_hints', 'snapshot_digest');
  if (!row) {
    throw new NotFoundError(
      `Server '${name}' has no version '${version.slice(0, 255)}'`,
    );
  }
  return row;
}

async function loadContent(knex: Knex, facts: Omit<VersionFacts, 'version'>) {
  const { snapshot_digest: digest } = facts;
  const row: { content: string } | undefined =
    digest === null
      ? undefined
      : await knex('snapshots').where({ digest }).first('content');
  const snapshot = row && parseSnapshotColumns(row, facts);
  return {
    instructions: snapshot?.instructions,
    tools: (snapshot?.tools ?? []).map(toJsonObject),
    prompts: (snapshot?.prompts ?? []).map(toJsonObject),
    resources: (snapshot?.resources ?? []).map(toJsonObject),
    resourceTemplates: (snapshot?.resourceTemplates ?? []).map(toJsonObject),
    duplicates: snapshot?.duplicates?.map(toJsonObject),
    capabilities: snapshot?.capabilities,
    publicLists: snapshot?.publicLists,
  };
}
