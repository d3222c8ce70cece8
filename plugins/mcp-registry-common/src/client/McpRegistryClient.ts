import { ResponseError } from '@backstage/errors';
import { z } from 'zod';
import { Endpoint, endpoints } from '../api/endpoints';
import {
  AuditQuery,
  ChangelogQuery,
  CheckContextQuery,
  CheckRequest,
  DiffQuery,
  NameConflicts,
  OverlapDecisionRequest,
  OverlapPreviewRequest,
  ProjectedServersQuery,
  PublishRequest,
  RegistryChangesQuery,
  RegistryExportFormat,
  RejectedQuery,
  SearchDocumentsQuery,
  SearchQuery,
  ServerFilter,
  ServerListQuery,
  VersionStatusRequest,
  WaiverQuery,
  WaiverRequest,
} from '../api/types';
import { EndpointInput, toRequestInit, toRequestPath } from './request';
import { McpRegistryApi, McpRegistryClientOptions } from './types';

type ResponseOf<T extends Endpoint> = T extends { response: z.ZodType }
  ? z.infer<T['response']>
  : void;

function parseBody(text: string) {
  return text === '' ? undefined : JSON.parse(text);
}

/**
 * Calls the registry's REST API over `fetch`, in the portal, in other
 * backend plugins and in the CLI.
 *
 * @public
 */
export class McpRegistryClient implements McpRegistryApi {
  readonly #options: McpRegistryClientOptions;

  constructor(options: McpRegistryClientOptions) {
    this.#options = options;
  }

  listServers(query?: ServerListQuery) {
    return this.#call(endpoints.listServers, { query });
  }

  getFacets(filter?: ServerFilter) {
    return this.#call(endpoints.getFacets, { query: filter });
  }

  search(query: SearchQuery) {
    return this.#call(endpoints.search, { query });
  }

  getServer(name: string) {
    return this.#call(endpoints.getServer, { params: { name } });
  }

  listVersions(name: string) {
    return this.#call(endpoints.listVersions, { params: { name } });
  }

  getCapabilities(name: string, version?: string) {
    return this.#call(endpoints.getCapabilities, {
      params: { name },
      query: { version },
    });
  }

  getClients(name: string, version?: string) {
    return this.#call(endpoints.getClients, {
      params: { name },
      query: { version },
    });
  }

  getTool(name: string, tool: string, version?: string) {
    return this.#call(endpoints.getTool, {
      params: { name, tool },
      query: { version },
    });
  }

  getFindings(name: string) {
    return this.#call(endpoints.getFindings, { params: { name } });
  }

  getDiff(name: string, query?: DiffQuery) {
    return this.#call(endpoints.getDiff, { params: { name }, query });
  }

  getChangelog(name: string, query?: ChangelogQuery) {
    return this.#call(endpoints.getChangelog, { params: { name }, query });
  }

  setVersionStatus(
    name: string,
    version: string,
    request: VersionStatusRequest,
  ) {
    return this.#call(endpoints.setVersionStatus, {
      params: { name, version },
      body: request,
    });
  }

  getCheckContext(name: string, query?: CheckContextQuery) {
    return this.#call(endpoints.getCheckContext, { params: { name }, query });
  }

  checkManifest(request: CheckRequest) {
    return this.#call(endpoints.checkManifest, { body: request });
  }

  publish(request: PublishRequest) {
    return this.#call(endpoints.publish, { body: request });
  }

  listConventions() {
    return this.#call(endpoints.listConventions);
  }

  getConvention(id: string) {
    return this.#call(endpoints.getConvention, { params: { id } });
  }

  listWaivers(query?: WaiverQuery) {
    return this.#call(endpoints.listWaivers, { query });
  }

  grantWaiver(request: WaiverRequest) {
    return this.#call(endpoints.grantWaiver, { body: request });
  }

  withdrawWaiver(id: string, reason: string) {
    return this.#call(endpoints.withdrawWaiver, {
      params: { id },
      query: { reason },
    });
  }

  getFleetHealth() {
    return this.#call(endpoints.getFleetHealth);
  }

  getServerOverlaps(name: string) {
    return this.#call(endpoints.getServerOverlaps, { params: { name } });
  }

  listOverlaps() {
    return this.#call(endpoints.listOverlaps);
  }

  previewOverlaps(request: OverlapPreviewRequest) {
    return this.#call(endpoints.previewOverlaps, { body: request });
  }

  setOverlapIntended(id: string, request: OverlapDecisionRequest) {
    return this.#call(endpoints.setOverlapIntended, {
      params: { id },
      body: request,
    });
  }

  withdrawOverlapIntended(id: string) {
    return this.#call(endpoints.withdrawOverlapIntended, { params: { id } });
  }

  getExport(format: RegistryExportFormat) {
    return this.#call(endpoints.getExport, { params: { format } });
  }

  listSources() {
    return this.#call(endpoints.listSources);
  }

  refreshSource(id: string) {
    return this.#call(endpoints.refreshSource, { params: { id } });
  }

  listRejected(query?: RejectedQuery) {
    return this.#call(endpoints.listRejected, { query });
  }

  listAudit(query?: AuditQuery) {
    return this.#call(endpoints.listAudit, { query });
  }

  listChanges(query: RegistryChangesQuery) {
    return this.#call(endpoints.listChanges, { query });
  }

  listProjected(query?: ProjectedServersQuery) {
    return this.#call(endpoints.listProjected, { query });
  }

  listSearchDocuments(query?: SearchDocumentsQuery) {
    return this.#call(endpoints.listSearchDocuments, { query });
  }

  reportNameConflicts(conflicts: NameConflicts) {
    return this.#call(endpoints.reportNameConflicts, { body: conflicts });
  }

  async #call<T extends Endpoint>(
    endpoint: T,
    input: EndpointInput = {},
  ): Promise<ResponseOf<T>> {
    const baseUrl = await this.#options.discoveryApi.getBaseUrl('mcp-registry');
    const response = await this.#options.fetchApi.fetch(
      `${baseUrl}${toRequestPath(endpoint, input)}`,
      toRequestInit(endpoint, input),
    );
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return parseBody(await response.text());
  }
}
