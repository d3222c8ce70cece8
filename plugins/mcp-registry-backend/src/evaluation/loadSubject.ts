import { Finding, ParsedManifest, Snapshot } from 'mcp-governance';
import { Knex } from 'knex';
import { findVersion } from '../database/operations/findVersion';
import { hasChangedItem } from '../database/operations/hasChangedItem';
import { loadSnapshot } from '../database/operations/loadSnapshot';
import {
  OwnSnapshotColumns,
  parseSnapshotColumns,
} from '../database/snapshotColumns';
import { ServerRow, VersionRow } from '../database/tables';
import { createKnownPlaces } from './knownPlaces';
import { listEntityFindings } from './entityFindings';
import { createRegistryFinding } from './registryFindings';
import { createSubject, Subject } from './subject';

/** Reads a stored server as it is judged. */
export async function loadSubject(tx: Knex, row: ServerRow): Promise<Subject> {
  const parsed: ParsedManifest = JSON.parse(row.manifest);
  const registryFindings = listRegistryFindings(row);
  const version = await findLatest(tx, row);
  if (!version) {
    return createSubject({
      parsed,
      parseFindings: [],
      published: false,
      registryFindings: [
        ...registryFindings,
        ...listEntityFindings(parsed, row.entity_ref),
      ],
    });
  }
  return createSubject({
    parsed,
    snapshot: await readSnapshot(tx, version),
    parseFindings: JSON.parse(version.parse_findings),
    published: true,
    contentChanged: await hasChangedItem(tx, {
      source_id: row.source_id,
      server_name: row.name,
      version: version.version,
    }),
    registryFindings,
    locators: createKnownPlaces(row.verdict),
  });
}

async function findLatest(
  tx: Knex,
  { name, latest_version: version }: ServerRow,
): Promise<VersionRow | undefined> {
  return version === null
    ? undefined
    : findVersion(tx, { server_name: name, version });
}

/** Reads the snapshot of a version. */
export async function readSnapshot(
  tx: Knex,
  version: OwnSnapshotColumns & Pick<VersionRow, 'snapshot_digest'>,
): Promise<Snapshot | undefined> {
  const { snapshot_digest: digest } = version;
  const content = digest === null ? undefined : await loadSnapshot(tx, digest);
  return content === undefined
    ? undefined
    : parseSnapshotColumns({ content }, version);
}

/** What the registry itself found about a server. */
export function listRegistryFindings(
  row: Pick<ServerRow, 'name' | 'entity_ref' | 'name_held_by'>,
): Finding[] {
  const { name, entity_ref: entityRef, name_held_by: heldBy } = row;
  return heldBy === null
    ? []
    : [
        createRegistryFinding({
          rule: 'entity-name-taken',
          server: name,
          level: 'warning',
          pointer: '/name',
          data: { entityRef, heldBy },
        }),
      ];
}
