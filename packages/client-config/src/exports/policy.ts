import { toConnections } from '../connection/toConnections';
import { renderTemplate } from '../connection/template';
import { ConnectableServer, Connection } from '../types';
import { LeftOut } from './types';

/** How clients recognize a server, whatever a person calls it. */
export type PolicyEntry = { serverUrl: string } | { serverCommand: string[] };

const NOTHING =
  'Nothing in its manifest can be recognized: no address, and no command without inputs of its own';

/** Entries for every way to reach the servers, and those without any. */
export function toPolicy(servers: readonly ConnectableServer[]): {
  entries: PolicyEntry[];
  names: string[];
  leftOut: LeftOut[];
} {
  const entries = new Map<string, PolicyEntry>();
  const names: string[] = [];
  const leftOut: LeftOut[] = [];
  for (const server of servers) {
    const found = toEntries(server);
    const { name } = server.manifest;
    if (found.length === 0) {
      leftOut.push({ server: name, reason: NOTHING });
      continue;
    }
    names.push(name);
    for (const entry of found) {
      entries.set(JSON.stringify(entry), entry);
    }
  }
  return { entries: [...entries.values()], names, leftOut };
}

function toEntries(server: ConnectableServer): PolicyEntry[] {
  return toConnections(server).connections.flatMap(toEntry);
}

/** Commands match as a whole, so that one with an input matches nothing. */
function toEntry(connection: Connection): PolicyEntry[] {
  if (connection.kind === 'remote') {
    const serverUrl = renderTemplate(connection.url, () => '*');
    return isNarrow(serverUrl) ? [{ serverUrl }] : [];
  }
  const { command, args } = connection;
  const words = args.map(argument => renderTemplate(argument, () => ''));
  const isFixed = args.flat().every(part => typeof part === 'string');
  return isFixed ? [{ serverCommand: [command, ...words] }] : [];
}

/** A pattern whose host is open would let anything in. */
function isNarrow(pattern: string): boolean {
  const host = /^https?:\/\/([^/]*)/i.exec(pattern)?.[1] ?? '*';
  return !/\*(?:\.[^.]*)?$/.test(host) && !host.startsWith('**');
}
