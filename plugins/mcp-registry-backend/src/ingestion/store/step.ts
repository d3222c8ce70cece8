import { Knex } from 'knex';
import { Journal } from '../../database/journal';
import { findHoldingItem } from '../../database/operations/findHoldingItem';
import { listHeldVersions } from '../../database/operations/listHeldVersions';
import { lockServer } from '../../database/operations/findServer';
import { findServerByEntity } from '../../database/operations/findServerByEntity';
import { findSourceItem } from '../../database/operations/findSourceItem';
import {
  listVersions,
  VersionKey,
} from '../../database/operations/listVersions';
import { ServerRow, SourceItemRow } from '../../database/tables';
import { Bench } from '../../evaluation/judge';
import { DescribedServer, Intake } from '../intake/types';

/** One manifest, or one entity without, on its way into the tables. */
export interface Step<TIntake extends DescribedServer = Intake> {
  tx: Knex;
  journal: Journal;
  intake: TIntake;
  bench: Bench;
  existing: Existing;
}

/** What the tables hold that concerns a manifest. */
export interface Existing {
  /** The server of that name; locked. */
  server?: ServerRow;
  versions: VersionKey[];
  /** What this location held before. */
  item?: SourceItemRow;
  /** Another location of the source that holds this version. */
  holder?: SourceItemRow;
  /** The versions that other locations of the source hold. */
  heldVersions: string[];
  /** Another server with the same entity. */
  entityHolder?: ServerRow;
  /** The server that had the name and gives it up; locked. */
  replaced?: ServerRow;
}

/** Reads what the tables hold that concerns a manifest, and locks its server. */
export async function loadExisting(
  tx: Knex,
  { name, version, provenance, entity }: DescribedServer,
): Promise<Existing> {
  const server = await lockServer(tx, name);
  const { sourceId, location } = provenance;
  const { entityRef: entity_ref, binding } = entity;
  const bound = await findServerByEntity(tx, { entity_ref, binding });
  return {
    server,
    versions: server ? await listVersions(tx, name) : [],
    item: await findSourceItem(tx, { source_id: sourceId, location }),
    holder:
      version === undefined
        ? undefined
        : await findHoldingItem(
            tx,
            { source_id: sourceId, server_name: name, version },
            location,
          ),
    heldVersions: server
      ? await listHeldVersions(
          tx,
          { source_id: sourceId, server_name: name },
          location,
        )
      : [],
    entityHolder: bound && bound.name !== name ? bound : undefined,
  };
}
