import {
  FleetFacts,
  listParameterShapes,
  ParameterShape,
  Snapshot,
} from 'mcp-governance';
import { toStorableText } from '../../database/storable';

/** A parameter's name with one of its types. */
export interface ParameterType {
  parameter: string;
  type: string;
}

const MAX_NAME = 200;

const isStorable = (text: string, maxLength: number) =>
  text !== '' && toStorableText(text, maxLength) === text;

/**
 * Leaves out what the tables cannot hold as it is: nobody shares a parameter
 * name of more than two hundred characters.
 */
export function toStorableFacts(facts: FleetFacts): FleetFacts {
  const { server, credentialReference, parameters } = facts;
  const storable = Object.entries(parameters).filter(
    ([name, types]) =>
      isStorable(name, MAX_NAME) && types.every(type => isStorable(type, 100)),
  );
  return {
    server,
    parameters: Object.fromEntries(storable),
    ...(credentialReference &&
      isStorable(credentialReference, 255) && { credentialReference }),
  };
}

/** Lists the shapes of a server's parameters that the tables can hold. */
export function listStorableShapes(
  snapshot: Snapshot | undefined,
): ParameterShape[] {
  return listParameterShapes(snapshot).filter(({ parameter }) =>
    isStorable(parameter, MAX_NAME),
  );
}

/** Lists the parameters of facts, each type apart. */
export function listParameterTypes({
  parameters,
}: FleetFacts): ParameterType[] {
  return Object.entries(parameters).flatMap(([parameter, types]) =>
    types.map(type => ({ parameter, type })),
  );
}
