import { compareText, FleetFacts } from 'mcp-governance';
import { Knex } from 'knex';
import { listServerParameters } from '../../database/operations/listServerParameters';
import { ServerCredentialRow } from '../../database/tables';

/** Reads what a server adds to the fleet as it is stored. */
export async function loadStoredFacts(
  tx: Knex,
  server: string,
): Promise<FleetFacts> {
  const parameters = new Map<string, string[]>();
  for (const { parameter, type } of await listServerParameters(tx, server)) {
    const types = [...(parameters.get(parameter) ?? []), type];
    parameters.set(parameter, types.sort(compareText));
  }
  const credential = await tx<ServerCredentialRow>('server_credentials')
    .where({ server_name: server })
    .first('reference');
  return {
    server,
    parameters: Object.fromEntries(parameters),
    ...(credential && { credentialReference: credential.reference }),
  };
}
