import { createFleetIndex, FleetFacts, FleetIndex } from 'mcp-governance';
import { Knex } from 'knex';
import { listCredentialUsers } from '../../database/operations/listCredentialUsers';
import { listServerParameters } from '../../database/operations/listServerParameters';
import { loadParameterCounts } from '../../database/operations/loadParameterCounts';
import {
  sampleParameterUsers,
  UserSample,
} from '../../database/operations/sampleParameterUsers';
import { digestFleet, SampleSizes, selectSizes } from './fleetDigest';
import { addChanges, diffParameters } from './parameterCounts';
import { MAX_SAMPLE } from './proportions';
import { listParameterTypes } from './storableFacts';

/** What one server sees of the fleet. */
export interface FleetView {
  index: FleetIndex;
  /** Of the sizes of the samples, and not of who is in them. */
  fleetDigest: string;
}

/**
 * Loads the part of the fleet index that concerns one server, as it is once
 * the server has these facts.
 *
 * @param facts - storable ones
 */
export async function loadFleet(
  tx: Knex,
  facts: FleetFacts,
): Promise<FleetView> {
  const sizes = await loadSizes(tx, facts);
  const credential = await loadCredentialUsers(tx, facts);
  const parameters = await loadParameterUsers(tx, facts, sizes);
  return {
    index: createFleetIndex([...parameters, ...credential, facts]),
    fleetDigest: digestFleet(sizes, credential.length),
  };
}

async function loadSizes(tx: Knex, facts: FleetFacts): Promise<SampleSizes> {
  const stored = await loadParameterCounts(tx, Object.keys(facts.parameters));
  const before = await listServerParameters(tx, facts.server);
  const changes = diffParameters(before, listParameterTypes(facts));
  return selectSizes(addChanges(stored, changes), facts);
}

async function loadCredentialUsers(
  tx: Knex,
  { server, credentialReference }: FleetFacts,
): Promise<FleetFacts[]> {
  if (credentialReference === undefined) {
    return [];
  }
  const names = await listCredentialUsers(tx, credentialReference, {
    except: server,
    limit: MAX_SAMPLE,
  });
  return names.map(name => ({
    server: name,
    credentialReference,
    parameters: {},
  }));
}

async function loadParameterUsers(
  tx: Knex,
  facts: FleetFacts,
  sizes: SampleSizes,
): Promise<FleetFacts[]> {
  const rows = await sampleParameterUsers(
    tx,
    listOthers(facts, sizes),
    facts.server,
  );
  return rows.map(({ server_name: server, parameter, type }) => ({
    server,
    parameters: { [parameter]: [type] },
  }));
}

/** The samples less the server itself. */
function listOthers(facts: FleetFacts, sizes: SampleSizes): UserSample[] {
  return Object.entries(sizes)
    .flatMap(([parameter, types]) =>
      Object.entries(types).map(([type, size]) => {
        const isOwn = facts.parameters[parameter].includes(type);
        return { parameter, type, size: isOwn ? size - 1 : size };
      }),
    )
    .filter(({ size }) => size > 0);
}
