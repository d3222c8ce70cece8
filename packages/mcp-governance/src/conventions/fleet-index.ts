import { compareText } from '../model/digest';
import { ParsedManifest } from '../model/manifest/types';
import { Snapshot } from '../model/snapshot/types';
import { describeType, listParameters } from './tool-parameters';
import { FleetIndex } from './types';

/** What one server adds to the fleet index; store it with the server. @public */
export interface FleetFacts {
  server: string;
  credentialReference?: string;
  /** Parameter name to the types under which the server's tools use it. */
  parameters: Record<string, string[]>;
}

/** Names to sets; a name may be anything, `__proto__` included. */
class SetByName {
  readonly #sets = new Map<string, Set<string>>();

  add(name: string, item: string): void {
    const set = this.#sets.get(name) ?? new Set();
    this.#sets.set(name, set.add(item));
  }

  toRecord(): Record<string, string[]> {
    return Object.fromEntries(
      [...this.#sets].map(([name, set]) => [name, [...set].sort(compareText)]),
    );
  }
}

/** What one server adds to the fleet index. @public */
export function createFleetFacts(
  { manifest, governance }: Pick<ParsedManifest, 'manifest' | 'governance'>,
  snapshot: Snapshot | undefined,
): FleetFacts {
  const types = new SetByName();
  for (const tool of snapshot?.tools ?? []) {
    for (const { name, schema } of listParameters(tool)) {
      const type = describeType(schema);
      if (type !== undefined) {
        types.add(name, type);
      }
    }
  }
  const credentialReference = governance.auth?.credentialReference;
  return {
    server: manifest.name,
    ...(credentialReference && { credentialReference }),
    parameters: types.toRecord(),
  };
}

/** The index over what all servers add to it. @public */
export function createFleetIndex(all: Iterable<FleetFacts>): FleetIndex {
  const credentialReferences = new SetByName();
  const parameters = new Map<string, SetByName>();
  for (const facts of all) {
    if (facts.credentialReference) {
      credentialReferences.add(facts.credentialReference, facts.server);
    }
    for (const [name, types] of Object.entries(facts.parameters)) {
      const byType = parameters.get(name) ?? new SetByName();
      parameters.set(name, byType);
      types.forEach(type => byType.add(type, facts.server));
    }
  }
  return {
    credentialReferences: credentialReferences.toRecord(),
    parameters: Object.fromEntries(
      [...parameters].map(([name, byType]) => [name, byType.toRecord()]),
    ),
  };
}

/** The part of the index that can change what is found in one server. @public */
export function selectFleet(index: FleetIndex, facts: FleetFacts): FleetIndex {
  const { credentialReference, parameters } = facts;
  return {
    credentialReferences: pick(
      index.credentialReferences,
      credentialReference === undefined ? [] : [credentialReference],
    ),
    parameters: pick(index.parameters, Object.keys(parameters)),
  };
}

function pick<T>(
  record: Record<string, T>,
  names: string[],
): Record<string, T> {
  return Object.fromEntries(
    names
      .filter(name => Object.hasOwn(record, name))
      .map(name => [name, record[name]]),
  );
}
