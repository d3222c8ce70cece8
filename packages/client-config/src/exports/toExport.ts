import { Manifest, toServerJson } from 'mcp-governance';
import { toClaudeServer } from '../clients/claudeCode';
import { toJson } from '../clients/render';
import { toServerKey } from '../clients/toClientConfigs';
import { toSlug } from '../connection/references';
import { toConnections } from '../connection/toConnections';
import { ConnectableServer } from '../types';
import { PolicyEntry, toPolicy } from './policy';
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
    earlier: sort(set.earlier ?? []),
    denied: sort(set.denied),
  });
  return { format, file, content: toJson(value), servers, leftOut };
}

/** By code units, so that no locale changes the bytes. */
function sort(servers: readonly ConnectableServer[]): ConnectableServer[] {
  return servers
    .map(server => ({ server, key: toSortKey(server) }))
    .sort((one, other) => (one.key < other.key ? -1 : 1))
    .map(({ server }) => server);
}

function toSortKey({ manifest }: ConnectableServer): string {
  return JSON.stringify([manifest.name, manifest.version]);
}

/** What is let in stays in, also where a server that is denied claims it. */
function toLists(set: ApprovedSet, first: object): Body {
  const { approved, earlier = [], denied } = set;
  const allow = toPolicy(approved);
  const entries = unite(allow.entries, toPolicy(earlier).entries);
  const kept = new Set(entries.map(entry => JSON.stringify(entry)));
  const deny = toPolicy(denied).entries.filter(
    entry => !kept.has(JSON.stringify(entry)),
  );
  const value = {
    ...first,
    allowedMcpServers: entries,
    deniedMcpServers: [...deny, ...denied.map(toNameEntry)],
  };
  return { value, servers: allow.names, leftOut: allow.leftOut };
}

function unite(...lists: PolicyEntry[][]): PolicyEntry[] {
  const byText = new Map<string, PolicyEntry>();
  for (const entry of lists.flat()) {
    byText.set(JSON.stringify(entry), entry);
  }
  return [...byText.values()];
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
  const entries: { server: Manifest }[] = [];
  const leftOut: LeftOut[] = [];
  for (const { manifest } of approved) {
    const server = toServerJson(manifest);
    if (server) {
      entries.push({ server });
    } else {
      leftOut.push({
        server: manifest.name,
        reason: 'No valid server.json can be made of its manifest',
      });
    }
  }
  const servers = entries.map(({ server }) => server.name);
  return { value: { servers: entries }, servers, leftOut };
}
