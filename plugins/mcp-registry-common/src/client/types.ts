import {
  AuditList,
  AuditQuery,
  Capabilities,
  Changelog,
  ChangelogQuery,
  CheckContext,
  CheckContextQuery,
  CheckRequest,
  CheckResult,
  Convention,
  Conventions,
  DiffQuery,
  Facets,
  FleetHealth,
  NameConflicts,
  OverlapClusters,
  OverlapDecisionRequest,
  OverlapPreviewRequest,
  ProjectedServers,
  ProjectedServersQuery,
  PublishRequest,
  PublishResult,
  RegistryChanges,
  RegistryChangesQuery,
  RegistryOverlapCluster,
  RegistryExport,
  RegistryExportFormat,
  RegistrySource,
  RegistryWaiver,
  RejectedList,
  RejectedQuery,
  SearchAnswer,
  SearchDocuments,
  SearchDocumentsQuery,
  SearchQuery,
  Server,
  ServerFilter,
  ServerClients,
  ServerFindings,
  ServerList,
  ServerListQuery,
  ServerOverlaps,
  ServerTool,
  ServerVersion,
  VersionDiff,
  VersionStatusRequest,
  WaiverList,
  WaiverQuery,
  WaiverRequest,
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
  search(query: SearchQuery): Promise<SearchAnswer>;
  getServer(name: string): Promise<Server>;
  listVersions(name: string): Promise<{ items: ServerVersion[] }>;
  getCapabilities(name: string, version?: string): Promise<Capabilities>;
  getClients(name: string, version?: string): Promise<ServerClients>;
  getTool(name: string, tool: string, version?: string): Promise<ServerTool>;
  getFindings(name: string): Promise<ServerFindings>;
  getDiff(name: string, query?: DiffQuery): Promise<VersionDiff>;
  getChangelog(name: string, query?: ChangelogQuery): Promise<Changelog>;
  setVersionStatus(
    name: string,
    version: string,
    request: VersionStatusRequest,
  ): Promise<ServerVersion>;
  getCheckContext(
    name: string,
    query?: CheckContextQuery,
  ): Promise<CheckContext>;
  checkManifest(request: CheckRequest): Promise<CheckResult>;
  publish(request: PublishRequest): Promise<PublishResult>;
  listConventions(): Promise<Conventions>;
  getConvention(id: string): Promise<Convention>;
  listWaivers(query?: WaiverQuery): Promise<WaiverList>;
  grantWaiver(request: WaiverRequest): Promise<RegistryWaiver>;
  withdrawWaiver(id: string, reason: string): Promise<void>;
  getFleetHealth(): Promise<FleetHealth>;
  getServerOverlaps(name: string): Promise<ServerOverlaps>;
  listOverlaps(): Promise<OverlapClusters>;
  previewOverlaps(request: OverlapPreviewRequest): Promise<ServerOverlaps>;
  setOverlapIntended(
    id: string,
    request: OverlapDecisionRequest,
  ): Promise<RegistryOverlapCluster>;
  withdrawOverlapIntended(id: string): Promise<void>;
  getExport(format: RegistryExportFormat): Promise<RegistryExport>;
  listSources(): Promise<{ items: RegistrySource[] }>;
  refreshSource(id: string): Promise<RegistrySource>;
  listRejected(query?: RejectedQuery): Promise<RejectedList>;
  listAudit(query?: AuditQuery): Promise<AuditList>;
  listChanges(query: RegistryChangesQuery): Promise<RegistryChanges>;
  listProjected(query?: ProjectedServersQuery): Promise<ProjectedServers>;
  listSearchDocuments(query?: SearchDocumentsQuery): Promise<SearchDocuments>;
  reportNameConflicts(conflicts: NameConflicts): Promise<void>;
}

/** Where the registry is and how to reach it. @public */
export interface McpRegistryClientOptions {
  discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
  fetchApi: { fetch: typeof fetch };
}
