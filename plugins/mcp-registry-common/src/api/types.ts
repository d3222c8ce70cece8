import type { z } from 'zod';
import type { EndpointName, endpoints } from './endpoints';
import type * as schemas from './schemas';

/** A finding with its prose. @public */
export type RenderedFinding = z.infer<typeof schemas.findingSchema>;
/** A trust criterion with its prose. @public */
export type RenderedCriterion = z.infer<typeof schemas.trustCriterionSchema>;
/** A trust level with its criteria in prose. @public */
export type RenderedTrust = z.infer<typeof schemas.trustSchema>;
/** Where a fact comes from and how old it is. @public */
export type Freshness = z.infer<typeof schemas.freshnessSchema>;
/** A server as lists show it. @public */
export type ServerSummary = z.infer<typeof schemas.serverSummarySchema>;
/** A server as its own page shows it. @public */
export type Server = z.infer<typeof schemas.serverSchema>;
/** One published version. @public */
export type ServerVersion = z.infer<typeof schemas.versionSchema>;
/** How a version stands to its baseline. @public */
export type VersionCompatibility = z.infer<typeof schemas.compatibilitySchema>;

/** What changed between two versions. @public */
export type VersionDiff = z.infer<typeof schemas.diffSchema>;

/** What a compatibility check found between two versions. @public */
export type DiffFinding = z.infer<typeof schemas.diffFindingSchema>;

/** Which two versions are compared. @public */
export type DiffQuery = z.infer<typeof schemas.diffQuerySchema>;

/** What each version changed. @public */
export type Changelog = z.infer<typeof schemas.changelogSchema>;

/** What one version changed. @public */
export type ChangelogEntry = z.infer<typeof schemas.changelogEntrySchema>;

/** Which part of the changelog a page holds. @public */
export type ChangelogQuery = z.infer<typeof schemas.changelogQuerySchema>;

/** A version's new status. @public */
export type VersionStatusRequest = z.infer<
  typeof schemas.versionStatusRequestSchema
>;

/** What a manifest is judged with. @public */
export type CheckContext = z.infer<typeof schemas.checkContextSchema>;

/** Which manifest a check is about. @public */
export type CheckContextQuery = z.infer<typeof schemas.checkContextQuerySchema>;

/** An accepted finding, and whether that still holds. @public */
export type RegistryWaiver = z.infer<typeof schemas.waiverSchema>;

/** One page of waivers. @public */
export type WaiverList = z.infer<typeof schemas.waiverListSchema>;

/** Which waivers a page holds. @public */
export type WaiverQuery = z.infer<typeof schemas.waiverQuerySchema>;

/** A finding to accept. @public */
export type WaiverRequest = z.infer<typeof schemas.waiverRequestSchema>;

/** A finding that somebody accepted, with its prose and why. @public */
export type WaivedFinding = z.infer<typeof schemas.waivedFindingSchema>;

/** What a server offers an agent, at one version. @public */
export type Capabilities = z.infer<typeof schemas.capabilitiesSchema>;
/** The verdict on a server's latest version. @public */
export type ServerFindings = z.infer<typeof schemas.serverFindingsSchema>;
/** Which servers a list holds. @public */
export type ServerFilter = z.infer<typeof schemas.serverFilterSchema>;
/** Which servers a list holds, in which order, from where. @public */
export type ServerListQuery = z.infer<typeof schemas.serverListQuerySchema>;
/** One page of servers. @public */
export type ServerList = z.infer<typeof schemas.serverListSchema>;
/** A filter's value and how many servers have it. @public */
export type FacetValue = z.infer<typeof schemas.facetValueSchema>;
/** The values of every filter. @public */
export type Facets = z.infer<typeof schemas.facetsSchema>;
/** How clients are told of a server, at one version. @public */
export type ServerClients = z.infer<typeof schemas.clientsSchema>;
/** One way to reach a server, for every client. @public */
export type ServerConnection = z.infer<typeof schemas.connectionSchema>;
/** Configuration for one client. @public */
export type ServerClientConfig = z.infer<typeof schemas.clientConfigSchema>;
/** A file with the servers that clients may use. @public */
export type RegistryExport = z.infer<typeof schemas.exportedFileSchema>;
/** Which file. @public */
export type RegistryExportFormat = z.infer<typeof schemas.exportFormatSchema>;
/** A question, and which servers may answer it. @public */
export type SearchQuery = z.infer<typeof schemas.searchQuerySchema>;
/** The answer to a question. @public */
export type SearchAnswer = z.infer<typeof schemas.searchAnswerSchema>;
/** A server that answers a question. @public */
export type ServerAnswer = z.infer<typeof schemas.serverAnswerSchema>;
/** A tool that answers a question. @public */
export type ToolAnswer = z.infer<typeof schemas.toolAnswerSchema>;
/** A server that an answer names. @public */
export type FoundServer = z.infer<typeof schemas.foundServerSchema>;
/** Why something answers a question. @public */
export type SearchReason = z.infer<typeof schemas.searchReasonSchema>;
/** What `publish` sends. @public */
export type PublishRequest = z.infer<typeof schemas.publishRequestSchema>;
/** What `publish` answers. @public */
export type PublishResult = z.infer<typeof schemas.publishResultSchema>;
/** One reason why two servers cover the same ground. @public */
export type RenderedOverlapEvidence = z.infer<
  typeof schemas.overlapEvidenceSchema
>;
/** Why servers are meant to cover the same ground. @public */
export type OverlapDecision = z.infer<typeof schemas.overlapDecisionSchema>;
/** Another server that covers the same ground. @public */
export type ServerOverlap = z.infer<typeof schemas.serverOverlapSchema>;
/** The servers that cover the same ground as one. @public */
export type ServerOverlaps = z.infer<typeof schemas.serverOverlapsSchema>;
/** Servers over one ground, as pages show them. @public */
export type RegistryOverlapCluster = z.infer<
  typeof schemas.overlapClusterSchema
>;
/** All servers that cover the same ground, by ground. @public */
export type OverlapClusters = z.infer<typeof schemas.overlapClustersSchema>;
/** Why servers are meant to cover the same ground, as it is sent. @public */
export type OverlapDecisionRequest = z.infer<
  typeof schemas.overlapDecisionRequestSchema
>;
/** A manifest to compare with the fleet. @public */
export type OverlapPreviewRequest = z.infer<
  typeof schemas.overlapPreviewRequestSchema
>;
/** A rule as the organization has set it. @public */
export type Convention = z.infer<typeof schemas.conventionSchema>;
/** The rules in force. @public */
export type Conventions = z.infer<typeof schemas.conventionsSchema>;
/** Where manifests come from, and how it goes. @public */
export type RegistrySource = z.infer<typeof schemas.sourceSchema>;
/** A manifest that no server could be made of. @public */
export type RejectedManifest = z.infer<typeof schemas.rejectedManifestSchema>;
/** One page of rejected manifests, by source and location. @public */
export type RejectedList = z.infer<typeof schemas.rejectedListSchema>;
/** Which rejected manifests a page holds. @public */
export type RejectedQuery = z.infer<typeof schemas.rejectedQuerySchema>;
/** The fleet's health. @public */
export type FleetHealth = z.infer<typeof schemas.fleetHealthSchema>;
/** One audit event. @public */
export type AuditEvent = z.infer<typeof schemas.auditEventSchema>;
/** One page of audit events, newest first. @public */
export type AuditList = z.infer<typeof schemas.auditListSchema>;
/** Which audit events a list holds. @public */
export type AuditQuery = z.infer<typeof schemas.auditQuerySchema>;
/** What a server's catalog entity is made of. @public */
export type ProjectedServer = z.infer<typeof schemas.projectedServerSchema>;
/** One page of projected servers. @public */
export type ProjectedServers = z.infer<typeof schemas.projectedServersSchema>;
/** Which projected servers a page holds. @public */
export type ProjectedServersQuery = z.infer<
  typeof schemas.projectedServersQuerySchema
>;
/** What a search engine indexes of a server. @public */
export type SearchDocument = z.infer<typeof schemas.searchDocumentSchema>;
/** One page of search documents. @public */
export type SearchDocuments = z.infer<typeof schemas.searchDocumentsSchema>;
/** Which search documents a page holds. @public */
export type SearchDocumentsQuery = z.infer<
  typeof schemas.searchDocumentsQuerySchema
>;
/** One tool of a server, at one version. @public */
export type ServerTool = z.infer<typeof schemas.serverToolSchema>;
/** What is to be judged. @public */
export type CheckRequest = z.infer<typeof schemas.checkRequestSchema>;
/** What the registry would say of a manifest. @public */
export type CheckResult = z.infer<typeof schemas.checkResultSchema>;
/** One row of the changes table. @public */
export type RegistryChange = z.infer<typeof schemas.changeSchema>;
/** One page of changes. @public */
export type RegistryChanges = z.infer<typeof schemas.changesSchema>;
/** Which changes a page holds. @public */
export type RegistryChangesQuery = z.infer<typeof schemas.changesQuerySchema>;
/** Servers whose entity name another location holds. @public */
export type NameConflicts = z.infer<typeof schemas.nameConflictsSchema>;

type ParsedPart<
  TEndpoint,
  TPart extends 'params' | 'query' | 'body',
> = TEndpoint extends Record<TPart, infer TSchema extends z.ZodType>
  ? z.output<TSchema>
  : undefined;

/** What an endpoint is called with, parsed. @public */
export interface OperationInput<TName extends EndpointName> {
  params: ParsedPart<(typeof endpoints)[TName], 'params'>;
  query: ParsedPart<(typeof endpoints)[TName], 'query'>;
  body: ParsedPart<(typeof endpoints)[TName], 'body'>;
}

/** What an endpoint answers; `void` where its answer has no body. @public */
export type OperationOutput<TName extends EndpointName> =
  (typeof endpoints)[TName] extends {
    response: infer TSchema extends z.ZodType;
  }
    ? z.output<TSchema>
    : void;
