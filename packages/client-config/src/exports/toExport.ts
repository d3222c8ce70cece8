import { toClaudeServer } from '../clients/claudeCode';
import { toJson } from '../clients/render';
import { toServerKey } from '../clients/toClientConfigs';
import { toSlug } from '../connection/references';
import { toConnections } from '../connection/toConnections';
import { ConnectableServer } from '../types';
import { toPolicy } from './policy';
import { ApprovedSet, ExportedFile, ExportFormat, LeftOut } from './types';

type Body = Omit<ExportedFile, 'format' | 'file' | 'content'> & {
  value: unknown;
};

const WRITERS: Record<
  ExportFormat,
  { file: string; write(set: ApprovedSet): Body }
> = {
  'copilot-managed-settings': {
    file: 'managed-settings.json',
    write: set => toLists(set, {}),
  },
  'claude-managed-mcp': {
    file: 'managed-mcp.json',
    write: ({ approved }) => toManagedServers(approved),
  },
  'claude-managed-settings': {
    file: 'managed-settings.json',
    write: set => toLists(set, { allowManagedMcpServersOnly: true }),
  },
  'static-registry': {
    file: 'mcp-registry.json',
    write: ({ approved }) => toStaticRegistry(approved),
  },
};

/**
 * A file of the approved set, the same bytes for the same servers in
 * whatever order they come.
 *
 * @public
 */
export function toExport(format: ExportFormat, set: ApprovedSet): ExportedFile {
  const { file, write } = WRITERS[format];
  const { value, servers, leftOut } = write({
    approved: sort(set.approved),
    denied: sort(set.denied),
  });
  return { format, file, content: toJson(value), servers, leftOut };
}

/** By code units, so that no locale changes the bytes. */
function sort(servers: readonly ConnectableServer[]): ConnectableServer[] {
  return [...servers].sort((one, other) =>
    one.manifest.name < other.manifest.name ? -1 : 1,
  );
}

function toLists({ approved, denied }: ApprovedSet, first: object): Body {
  const allow = toPolicy(approved);
  const deny = toPolicy(denied);
  const value = {
    ...first,
    allowedMcpServers: allow.entries,
    deniedMcpServers: [...deny.entries, ...denied.map(toNameEntry)],
  };
  return { value, servers: allow.names, leftOut: allow.leftOut };
}

/** Registries and VS Code call a server by its name. */
function toNameEntry({ manifest }: ConnectableServer) {
  return { serverName: manifest.name };
}

function toManagedServers(approved: readonly ConnectableServer[]): Body {
  const keys = toKeys(approved);
  const entries: [string, object][] = [];
  const servers: string[] = [];
  const leftOut: LeftOut[] = [];
  approved.forEach((server, index) => {
    const { name } = server.manifest;
    const [connection] = toConnections(server).connections;
    if (connection) {
      servers.push(name);
      entries.push([keys[index], toClaudeServer(connection)]);
    } else {
      leftOut.push({ server: name, reason: 'No client can reach it' });
    }
  });
  const value = { mcpServers: Object.fromEntries(entries) };
  return { value, servers, leftOut };
}

/** The last part of each name, or all of it where two servers share that. */
function toKeys(servers: readonly ConnectableServer[]): string[] {
  const names = servers.map(({ manifest }) => manifest.name);
  const counts = new Map<string, number>();
  for (const key of names.map(toServerKey)) {
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return names.map(name => {
    const key = toServerKey(name);
    return counts.get(key) === 1 ? key : toSlug(name);
  });
}

function toStaticRegistry(approved: readonly ConnectableServer[]): Body {
  const entries = approved.map(({ manifest: { _meta, ...server } }) => ({
    server,
  }));
  const servers = approved.map(({ manifest }) => manifest.name);
  return { value: { servers: entries }, servers, leftOut: [] };
}
