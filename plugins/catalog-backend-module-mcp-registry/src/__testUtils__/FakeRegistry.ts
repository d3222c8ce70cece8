import {
  entityRefFor,
  NameConflicts,
  ProjectedServer,
  ProjectedServersQuery,
  RegistryChange,
  RegistryChangesQuery,
} from 'backstage-plugin-mcp-registry-common';
import { McpRegistryService } from 'backstage-plugin-mcp-registry-node';

/** Makes a server that is certified, owned and reachable. */
export function createServer(
  overrides: Partial<ProjectedServer> = {},
): ProjectedServer {
  const name = overrides.name ?? 'com.acme.payments/billing';
  return {
    name,
    title: 'Billing',
    description: 'Looks up invoices and refunds them.',
    entityRef: entityRefFor(name),
    binding: 'provider',
    owner: 'group:default/payments',
    system: 'system:default/billing',
    lifecycle: 'production',
    tags: ['finance', 'invoices'],
    wraps: ['api:default/billing-api'],
    remotes: [{ type: 'streamable-http', url: 'https://mcp.acme.com/billing' }],
    packages: [],
    websiteUrl: 'https://acme.com/billing',
    support: { securityContact: 'security@acme.com' },
    trustLevel: 'certified',
    verdict: 'pass',
    version: '1.4.0',
    tools: 12,
    ...overrides,
  };
}

/** A registry in memory that can be down, and that answers in small pages. */
export class FakeRegistry implements McpRegistryService {
  isUp = true;
  pageSize = 2;
  readonly servers = new Map<string, ProjectedServer>();
  readonly changes: RegistryChange[] = [];
  readonly reports: NameConflicts['conflicts'][] = [];
  /** Names of the calls that were made. */
  readonly calls: string[] = [];

  put(...servers: ProjectedServer[]): void {
    for (const server of servers) {
      const isNew = !this.servers.has(server.name);
      this.servers.set(server.name, server);
      this.#note(isNew ? 'server-created' : 'server-updated', server);
    }
  }

  remove(name: string): void {
    const server = this.servers.get(name);
    if (server) {
      this.servers.delete(name);
      this.#note('server-removed', server);
    }
  }

  /** Makes its database anew. */
  reset(): void {
    this.servers.clear();
    this.changes.length = 0;
  }

  async listChanges(query: RegistryChangesQuery) {
    this.#answer('listChanges');
    const after = query.after ?? this.changes.length;
    const items = this.changes.slice(after, after + (query.limit ?? 100));
    const end = Math.min(after, this.changes.length);
    return { items, cursor: items.at(-1)?.sequence ?? end };
  }

  async listProjected(query: ProjectedServersQuery = {}) {
    this.#answer('listProjected');
    const { name: names, cursor } = query;
    const all = [...this.servers.values()].filter(
      ({ name }) => !names || names.includes(name),
    );
    const start = Number(cursor ?? 0);
    const end = start + this.pageSize;
    return {
      items: all.slice(start, end),
      ...(end < all.length && { nextCursor: String(end) }),
    };
  }

  /** Not the catalog's to ask. */
  async listSearchDocuments() {
    this.#answer('listSearchDocuments');
    return { items: [] };
  }

  async reportNameConflicts({ conflicts }: NameConflicts) {
    this.#answer('reportNameConflicts');
    this.reports.push(conflicts);
  }

  #answer(call: string): void {
    this.calls.push(call);
    if (!this.isUp) {
      throw new Error('The registry is down');
    }
  }

  #note(kind: RegistryChange['kind'], server: ProjectedServer): void {
    this.changes.push({
      sequence: this.changes.length + 1,
      at: '2026-11-22T12:00:00.000Z',
      kind,
      server: server.name,
      entityRef: server.entityRef,
    });
  }
}
