import {
  ProjectedServer,
  ProjectedServersQuery,
  RegistryChange,
} from 'backstage-plugin-mcp-registry-common';
import { McpRegistryService } from 'backstage-plugin-mcp-registry-node';

const PAGE_SIZE = 1000;

/** Names of one request, encoded: they all stand in its URL. */
const MAX_QUERY_LENGTH = 4000;

async function listPages(
  registry: McpRegistryService,
  query: ProjectedServersQuery,
): Promise<ProjectedServer[]> {
  const servers: ProjectedServer[] = [];
  let cursor: string | undefined;
  do {
    const page = await registry.listProjected({
      ...query,
      limit: PAGE_SIZE,
      ...(cursor && { cursor }),
    });
    servers.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor);
  return servers;
}

function splitNames(names: Iterable<string>): string[][] {
  const chunks: string[][] = [];
  let length = MAX_QUERY_LENGTH;
  for (const name of names) {
    const cost = new URLSearchParams({ name }).toString().length + 1;
    if (length + cost > MAX_QUERY_LENGTH) {
      chunks.push([]);
      length = 0;
    }
    chunks[chunks.length - 1].push(name);
    length += cost;
  }
  return chunks;
}

/** Lists the servers of these names; those that are gone are not in it. */
export async function listServersByName(
  registry: McpRegistryService,
  names: Iterable<string>,
): Promise<ProjectedServer[]> {
  const servers: ProjectedServer[] = [];
  for (const name of splitNames(names)) {
    servers.push(...(await listPages(registry, { name })));
  }
  return servers;
}

/** What happened since a cursor, as it stands now. */
export interface ChangedServers {
  /** Servers that changed, as they are now. */
  servers: ProjectedServer[];
  /** Servers that are gone, and the entities that stood for them. */
  removed: Pick<RegistryChange, 'server' | 'entityRef'>[];
  cursor: number;
  /** There may be more to read already. */
  more: boolean;
}

/** Reads one page of changes, and the servers that they name. */
export async function listChangedServers(
  registry: McpRegistryService,
  after: number,
): Promise<ChangedServers> {
  const { items, cursor } = await registry.listChanges({
    after,
    limit: PAGE_SIZE,
  });
  const servers = await listServersByName(
    registry,
    new Set(items.map(({ server }) => server)),
  );
  const found = new Set(servers.map(({ name }) => name));
  const removed = items.filter(({ server }) => !found.has(server));
  return { servers, removed, cursor, more: items.length >= PAGE_SIZE };
}

/** All servers there are, and where to read their changes from. */
export interface AllServers {
  servers: ProjectedServer[];
  cursor: number;
}

/**
 * Lists all servers. What changes while they are listed is read once more, so
 * that the list misses no server that another replica has shown already.
 */
export async function listAllServers(
  registry: McpRegistryService,
): Promise<AllServers> {
  const { cursor: start } = await registry.listChanges({});
  const listed = await listPages(registry, {});
  const byName = new Map(listed.map(server => [server.name, server]));
  const changed = await listChangedServers(registry, start);
  changed.removed.forEach(({ server }) => byName.delete(server));
  changed.servers.forEach(server => byName.set(server.name, server));
  return { servers: [...byName.values()], cursor: changed.cursor };
}
