import { createFleetIndex, FleetFacts, FleetIndex } from 'mcp-governance';
import { Knex } from 'knex';
import { listCredentialUsers } from '../../database/operations/listCredentialUsers';
import { loadParameterCounts } from '../../database/operations/loadParameterCounts';
import {
  sampleParameterUsers,
  UserSample,
} from '../../database/operations/sampleParameterUsers';
import { digestFleet } from './fleetDigest';
import {
  addChanges,
  diffParameters,
  ParameterCounts,
} from './parameterCounts';
import { MAX_SAMPLE, toSampleSizes } from './proportions';
import { listParameterTypes } from './storableFacts';

/** What one server sees of the fleet. */
export interface FleetView {
  index: FleetIndex;
  /** Of what it comes down to, and not of who exactly is in it. */
  fleetDigest: string;
}

/**
 * Loads the part of the fleet index that concerns one server, as it is once
 * the server has these facts.
 *
 * @param facts - storable ones
 * @param before - the facts that are stored of it; absent: none
 */
export async function loadFleet(
  tx: Knex,
  facts: FleetFacts,
  before: FleetFacts | undefined,
): Promise<FleetView> {
  const counts = await loadCounts(tx, facts, before);
  const credential = await loadCredentialUsers(tx, facts);
  const parameters = await loadParameterUsers(tx, facts, counts);
  const credentialUsers = credential.length;
  return {
    index: createFleetIndex([...parameters, ...credential, facts]),
    fleetDigest: digestFleet({ facts, counts, credentialUsers }),
  };
}

async function loadCounts(
  tx: Knex,
  facts: FleetFacts,
  before: FleetFacts | undefined,
): Promise<ParameterCounts> {
  const stored = await loadParameterCounts(tx, Object.keys(facts.parameters));
  const changes = diffParameters(
    before ? listParameterTypes(before) : [],
    listParameterTypes(facts),
  );
  return addChanges(stored, changes);
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
  counts: ParameterCounts,
): Promise<FleetFacts[]> {
  const rows = await sampleParameterUsers(
    tx,
    listOthers(facts, counts),
    facts.server,
  );
  return rows.map(({ server_name: server, parameter, type }) => ({
    server,
    parameters: { [parameter]: [type] },
  }));
}

/**
 * The samples less the server itself. Where all agree on a type nobody is
 * named: there is nothing to tell them apart by.
 */
function listOthers(facts: FleetFacts, counts: ParameterCounts): UserSample[] {
  return Object.entries(facts.parameters)
    .flatMap(([parameter, ownTypes]) => {
      const sizes = Object.entries(toSampleSizes(counts.get(parameter) ?? {}));
      return (sizes.length > 1 ? sizes : []).map(([type, size]) => ({
        parameter,
        type,
        size: ownTypes.includes(type) ? size - 1 : size,
      }));
    })
    .filter(({ size }) => size > 0);
}
