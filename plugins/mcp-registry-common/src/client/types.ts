import {
  AuditList,
  AuditQuery,
  Capabilities,
  Convention,
  Conventions,
  Facets,
  FleetHealth,
  NameConflicts,
  ProjectedServers,
  ProjectedServersQuery,
  PublishRequest,
  PublishResult,
  RegistryChanges,
  RegistryChangesQuery,
  RegistrySource,
  RejectedList,
  RejectedQuery,
  Server,
  ServerFilter,
  ServerFindings,
  ServerList,
  ServerListQuery,
  ServerVersion,
} from '../api/types';

/**
 * The registry's own REST API. Every method rejects with a `ResponseError`
 * of `@backstage/errors` when the registry refuses.
 *
 * @public
 */
export interface McpRegistryApi {
  listServers(query?: ServerListQuery): Promise<ServerList>;
  getFacets(filter?: ServerFilter): Promise<Facets>;
  getServer(name: string): Promise<Server>;
  listVersions(name: string): Promise<{ items: ServerVersion[] }>;
  getCapabilities(name: string, version?: string): Promise<Capabilities>;
  getFindings(name: string): Promise<ServerFindings>;
  publish(request: PublishRequest): Promise<PublishResult>;
  listConventions(): Promise<Conventions>;
  getConvention(id: string): Promise<Convention>;
  getFleetHealth(): Promise<FleetHealth>;
  listSources(): Promise<{ items: RegistrySource[] }>;
  refreshSource(id: string): Promise<RegistrySource>;
  listRejected(query?: RejectedQuery): Promise<RejectedList>;
  listAudit(query?: AuditQuery): Promise<AuditList>;
  listChanges(query: RegistryChangesQuery): Promise<RegistryChanges>;
  listProjected(query?: ProjectedServersQuery): Promise<ProjectedServers>;
  reportNameConflicts(conflicts: NameConflicts): Promise<void>;
}

/** Where the registry is and how to reach it. @public */
export interface McpRegistryClientOptions {
  discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
  fetchApi: { fetch: typeof fetch };
}
