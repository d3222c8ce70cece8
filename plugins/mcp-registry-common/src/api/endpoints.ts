import { z } from 'zod';
import * as schemas from './schemas';

/** One route of the registry's own REST API, as data. */
export interface Endpoint {
  operationId: string;
  method: 'get' | 'post' | 'put' | 'delete';
  /** Express notation, below `/api/mcp-registry`. */
  path: string;
  summary: string;
  tag:
    | 'servers'
    | 'publish'
    | 'conventions'
    | 'waivers'
    | 'fleet'
    | 'projection';
  params?: z.ZodObject;
  query?: z.ZodObject;
  body?: z.ZodType;
  /** Absent: 204 without a body. */
  response?: z.ZodType;
}

const byName = z.object({
  name: z.string().describe('Name of the server, as one encoded segment'),
});
const byVersion = byName.extend({ version: z.string() });

const byTool = byName.extend({
  tool: z.string().describe('Name of the tool, as one encoded segment'),
});

const byId = z.object({ id: z.string().describe('Id') });
const atVersion = z.object({
  version: z.string().optional().describe('Absent: the latest'),
});

/**
 * Every route, once: the server mounts them, the client calls them and the
 * OpenAPI document lists them.
 */
export const endpoints = {
  listServers: {
    operationId: 'listServers',
    method: 'get',
    path: '/v1/servers',
    summary: 'Lists the servers that match, one page at a time.',
    tag: 'servers',
    query: schemas.serverListQuerySchema,
    response: schemas.serverListSchema,
  },
  getFacets: {
    operationId: 'getFacets',
    method: 'get',
    path: '/v1/facets',
    summary: 'Counts the servers that match by each filter’s values.',
    tag: 'servers',
    query: schemas.serverFilterSchema,
    response: schemas.facetsSchema,
  },
  search: {
    operationId: 'search',
    method: 'get',
    path: '/v1/search',
    summary:
      'Answers which servers and tools do what is asked for, best first.',
    tag: 'servers',
    query: schemas.searchQuerySchema,
    response: schemas.searchAnswerSchema,
  },
  getServer: {
    operationId: 'getServer',
    method: 'get',
    path: '/v1/servers/:name',
    summary: 'Returns one server.',
    tag: 'servers',
    params: byName,
    response: schemas.serverSchema,
  },
  listVersions: {
    operationId: 'listVersions',
    method: 'get',
    path: '/v1/servers/:name/versions',
    summary: 'Lists a server’s versions, highest first.',
    tag: 'servers',
    params: byName,
    response: schemas.versionsSchema,
  },
  getCapabilities: {
    operationId: 'getCapabilities',
    method: 'get',
    path: '/v1/servers/:name/capabilities',
    summary: 'Returns what a server offers an agent, at one version.',
    tag: 'servers',
    params: byName,
    query: atVersion,
    response: schemas.capabilitiesSchema,
  },
  getTool: {
    operationId: 'getTool',
    method: 'get',
    path: '/v1/servers/:name/tools/:tool',
    summary: 'Returns one tool of a server with its schemas, at one version.',
    tag: 'servers',
    params: byTool,
    query: atVersion,
    response: schemas.serverToolSchema,
  },
  getClients: {
    operationId: 'getClients',
    method: 'get',
    path: '/v1/servers/:name/clients',
    summary: 'Returns configuration with which clients reach a server.',
    tag: 'servers',
    params: byName,
    query: atVersion,
    response: schemas.clientsSchema,
  },
  getFindings: {
    operationId: 'getFindings',
    method: 'get',
    path: '/v1/servers/:name/findings',
    summary: 'Returns the verdict on a server’s latest version.',
    tag: 'servers',
    params: byName,
    response: schemas.serverFindingsSchema,
  },
  getServerOverlaps: {
    operationId: 'getServerOverlaps',
    method: 'get',
    path: '/v1/servers/:name/overlaps',
    summary: 'Lists the servers that cover the same ground, with the evidence.',
    tag: 'servers',
    params: byName,
    response: schemas.serverOverlapsSchema,
  },
  getDiff: {
    operationId: 'getDiff',
    method: 'get',
    path: '/v1/servers/:name/diff',
    summary: 'Compares two versions of a server.',
    tag: 'servers',
    params: byName,
    query: schemas.diffQuerySchema,
    response: schemas.diffSchema,
  },
  getChangelog: {
    operationId: 'getChangelog',
    method: 'get',
    path: '/v1/servers/:name/changelog',
    summary: 'Tells what each version of a server changed, newest first.',
    tag: 'servers',
    params: byName,
    query: schemas.changelogQuerySchema,
    response: schemas.changelogSchema,
  },
  setVersionStatus: {
    operationId: 'setVersionStatus',
    method: 'post',
    path: '/v1/servers/:name/versions/:version/status',
    summary: 'Makes a version active, deprecated or deleted.',
    tag: 'servers',
    params: byVersion,
    body: schemas.versionStatusRequestSchema,
    response: schemas.versionSchema,
  },
  getCheckContext: {
    operationId: 'getCheckContext',
    method: 'get',
    path: '/v1/servers/:name/check-context',
    summary: 'Returns what a manifest of this name is judged with.',
    tag: 'publish',
    params: byName,
    query: schemas.checkContextQuerySchema,
    response: schemas.checkContextSchema,
  },
  checkManifest: {
    operationId: 'checkManifest',
    method: 'post',
    path: '/v1/check',
    summary:
      'Judges a manifest as publishing it would, and stores nothing of it.',
    tag: 'publish',
    body: schemas.checkRequestSchema,
    response: schemas.checkResultSchema,
  },
  publish: {
    operationId: 'publish',
    method: 'post',
    path: '/v1/publish',
    summary: 'Publishes a version of a server.',
    tag: 'publish',
    body: schemas.publishRequestSchema,
    response: schemas.publishResultSchema,
  },
  listConventions: {
    operationId: 'listConventions',
    method: 'get',
    path: '/v1/conventions',
    summary: 'Lists the rules as the organization has set them.',
    tag: 'conventions',
    response: schemas.conventionsSchema,
  },
  getConvention: {
    operationId: 'getConvention',
    method: 'get',
    path: '/v1/conventions/:id',
    summary: 'Returns one rule as the organization has set it.',
    tag: 'conventions',
    params: byId,
    response: schemas.conventionSchema,
  },
  listWaivers: {
    operationId: 'listWaivers',
    method: 'get',
    path: '/v1/waivers',
    summary: 'Lists the findings that were accepted, newest first.',
    tag: 'waivers',
    query: schemas.waiverQuerySchema,
    response: schemas.waiverListSchema,
  },
  grantWaiver: {
    operationId: 'grantWaiver',
    method: 'post',
    path: '/v1/waivers',
    summary: 'Accepts a finding of a server.',
    tag: 'waivers',
    body: schemas.waiverRequestSchema,
    response: schemas.waiverSchema,
  },
  withdrawWaiver: {
    operationId: 'withdrawWaiver',
    method: 'delete',
    path: '/v1/waivers/:id',
    summary: 'Takes a waiver back.',
    tag: 'waivers',
    params: byId,
    query: schemas.waiverWithdrawalSchema,
  },
  getFleetHealth: {
    operationId: 'getFleetHealth',
    method: 'get',
    path: '/v1/fleet',
    summary: 'Returns the fleet’s health.',
    tag: 'fleet',
    response: schemas.fleetHealthSchema,
  },
  listOverlaps: {
    operationId: 'listOverlaps',
    method: 'get',
    path: '/v1/overlaps',
    summary: 'Lists the clusters of servers that cover the same ground.',
    tag: 'fleet',
    response: schemas.overlapClustersSchema,
  },
  previewOverlaps: {
    operationId: 'previewOverlaps',
    method: 'post',
    path: '/v1/overlaps/preview',
    summary:
      'Lists the servers that cover the same ground as a manifest would, and stores nothing of it.',
    tag: 'fleet',
    body: schemas.overlapPreviewRequestSchema,
    response: schemas.serverOverlapsSchema,
  },
  setOverlapIntended: {
    operationId: 'setOverlapIntended',
    method: 'put',
    path: '/v1/overlaps/:id/intended',
    summary: 'Says why servers that cover the same ground are meant to.',
    tag: 'fleet',
    params: byId,
    body: schemas.overlapDecisionRequestSchema,
    response: schemas.overlapClusterSchema,
  },
  withdrawOverlapIntended: {
    operationId: 'withdrawOverlapIntended',
    method: 'delete',
    path: '/v1/overlaps/:id/intended',
    summary: 'Takes back that servers are meant to cover the same ground.',
    tag: 'fleet',
    params: byId,
  },
  getExport: {
    operationId: 'getExport',
    method: 'get',
    path: '/v1/exports/:format',
    summary: 'Returns a file with the servers that clients may use.',
    tag: 'fleet',
    params: z.object({ format: schemas.exportFormatSchema }),
    response: schemas.exportedFileSchema,
  },
  listSources: {
    operationId: 'listSources',
    method: 'get',
    path: '/v1/sources',
    summary: 'Lists the sources of manifests and how each fares.',
    tag: 'fleet',
    response: schemas.sourcesSchema,
  },
  refreshSource: {
    operationId: 'refreshSource',
    method: 'post',
    path: '/v1/sources/:id/refresh',
    summary: 'Reads a source again, now.',
    tag: 'fleet',
    params: byId,
    response: schemas.sourceSchema,
  },
  listRejected: {
    operationId: 'listRejected',
    method: 'get',
    path: '/v1/rejected',
    summary: 'Lists the manifests that no server could be made of, by place.',
    tag: 'fleet',
    query: schemas.rejectedQuerySchema,
    response: schemas.rejectedListSchema,
  },
  listAudit: {
    operationId: 'listAudit',
    method: 'get',
    path: '/v1/audit',
    summary: 'Lists audit events, newest first.',
    tag: 'fleet',
    query: schemas.auditQuerySchema,
    response: schemas.auditListSchema,
  },
  listChanges: {
    operationId: 'listChanges',
    method: 'get',
    path: '/v1/changes',
    summary: 'Lists changes after a cursor, oldest first. For other plugins.',
    tag: 'projection',
    query: schemas.changesQuerySchema,
    response: schemas.changesSchema,
  },
  listProjected: {
    operationId: 'listProjected',
    method: 'get',
    path: '/v1/projected',
    summary: 'Lists what catalog entities are made of. For other plugins.',
    tag: 'projection',
    query: schemas.projectedServersQuerySchema,
    response: schemas.projectedServersSchema,
  },
  listSearchDocuments: {
    operationId: 'listSearchDocuments',
    method: 'get',
    path: '/v1/search-documents',
    summary: 'Lists what search engines index of servers. For other plugins.',
    tag: 'projection',
    query: schemas.searchDocumentsQuerySchema,
    response: schemas.searchDocumentsSchema,
  },
  reportNameConflicts: {
    operationId: 'reportNameConflicts',
    method: 'put',
    path: '/v1/name-conflicts',
    summary: 'Tells which entity names others hold. For the catalog module.',
    tag: 'projection',
    body: schemas.nameConflictsSchema,
  },
} as const satisfies Record<string, Endpoint>;

/** Name of an endpoint. @public */
export type EndpointName = keyof typeof endpoints;
