import { createFleetIndex, FleetFacts, FleetIndex } from 'mcp-governance';
import { Knex } from 'knex';
import { listCredentialUsers } from '../../database/operations/listCredentialUsers';
import { loadParameterCounts } from '../../database/operations/loadParameterCounts';
import { sampleParameterUsers } from '../../database/operations/sampleParameterUsers';
import { digestFleet } from './fleetDigest';
import { addChanges, diffParameters, ParameterCounts } from './parameterCounts';
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

/**
 * Names others with the server's parameters. Where all agree on a type nobody
 * is named: there is nothing to tell them apart by.
 */
async function loadParameterUsers(
  tx: Knex,
  facts: FleetFacts,
  counts: ParameterCounts,
): Promise<FleetFacts[]> {
  const sizes = new Map(
    Object.keys(facts.parameters)
      .map(name => [name, toSampleSizes(counts.get(name) ?? {})] as const)
      .filter(([, types]) => Object.keys(types).length > 1),
  );
  if (sizes.size === 0) {
    return [];
  }
  const samples = await sampleParameterUsers(tx, {
    parameters: [...sizes.keys()],
    except: facts.server,
    limit: Math.max(...[...sizes.values()].flatMap(Object.values)),
  });
  return samples.flatMap(({ parameter, type, servers }) => {
    const size = sizes.get(parameter)?.[type] ?? 0;
    const own = Number(facts.parameters[parameter].includes(type));
    return servers.slice(0, size - own).map(server => ({
      server,
      parameters: { [parameter]: [type] },
    }));
  });
}
