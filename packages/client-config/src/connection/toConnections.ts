import {
  ConnectableServer,
  Connection,
  Connections,
  Unconnectable,
} from '../types';
import { toLocalConnection } from './local';
import { References } from './references';
import { toRemoteConnection } from './remote';

/**
 * The ways to reach a server: where it runs already, then what a client can
 * start, each in the manifest's order, Streamable HTTP before SSE.
 *
 * @public
 */
export function toConnections({
  manifest,
  authScheme,
}: ConnectableServer): Connections {
  const references = new References(manifest.name);
  const remotes = (manifest.remotes ?? []).map((remote, index) => {
    const id = `remotes/${index}`;
    return {
      id,
      found: toRemoteConnection(remote, { id, references, authScheme }),
    };
  });
  const packages = (manifest.packages ?? []).map((source, index) => {
    const id = `packages/${index}`;
    return { id, found: toLocalConnection(source, { id, references }) };
  });
  return sort([...remotes, ...packages]);
}

function sort(
  all: readonly { id: string; found: Connection | string }[],
): Connections {
  const connections: Connection[] = [];
  const unconnectable: Unconnectable[] = [];
  for (const { id, found } of all) {
    if (typeof found === 'string') {
      unconnectable.push({ id, reason: found });
    } else {
      connections.push(found);
    }
  }
  connections.sort((one, other) => toRank(one) - toRank(other));
  return { connections, unconnectable };
}

function toRank(connection: Connection): number {
  if (connection.kind === 'local') {
    return 2;
  }
  return connection.transport === 'sse' ? 1 : 0;
}
