import { z } from 'zod';
import {
  findingSchema,
  jsonObjectSchema,
  originSchema,
  timestampSchema,
  trustLevelSchema,
  trustSchema,
  verdictStatusSchema,
  versionStatusSchema,
} from './primitives';
import { compatibilitySchema } from './versions';
import { waiverSchema } from './waivers';

/** Where a fact comes from and how old it is. */
export const freshnessSchema = z.object({
  sourceId: z.string(),
  /** Path, URL, entity or publisher that the manifest was read from. */
  location: z.string(),
  /** When the source was last read with success. */
  readAt: timestampSchema,
  /** The source has failed since; what is shown is the last good data. */
  stale: z.boolean(),
  error: z.string().optional(),
});

export const supportSchema = z.object({
  onCall: z.string().optional(),
  channel: z.string().optional(),
  securityContact: z.string().optional(),
});

/** A capability that a text search matched. */
export const matchSchema = z.object({
  kind: z.enum(['tool', 'prompt', 'resource', 'template']),
  name: z.string(),
});

/** A server as lists show it. */
export const serverSummarySchema = z.object({
  name: z.string(),
  title: z.string(),
  description: z.string(),
  entityRef: z.string(),
  origin: originSchema,
  owner: z.string().optional(),
  /** The owner is a group that the catalog has. */
  ownerResolved: z.boolean(),
  system: z.string().optional(),
  lifecycle: z.string(),
  tags: z.array(z.string()),
  transports: z.array(z.string()),
  trustLevel: trustLevelSchema,
  verdict: verdictStatusSchema,
  version: z.string().optional(),
  versionStatus: versionStatusSchema.optional(),
  counts: z.object({
    tools: z.number().int(),
    prompts: z.number().int(),
    resources: z.number().int(),
    errors: z.number().int(),
    warnings: z.number().int(),
  }),
  freshness: freshnessSchema,
  /** The capabilities that matched the text searched for, at most five. */
  matches: z.array(matchSchema),
});

export const remoteSchema = z.object({ type: z.string(), url: z.string() });

export const packageSchema = z.object({
  registryType: z.string(),
  identifier: z.string(),
  version: z.string().optional(),
});

/** A server as its own page shows it. */
export const serverSchema = serverSummarySchema.extend({
  trust: trustSchema,
  support: supportSchema,
  wraps: z.array(z.string()),
  remotes: z.array(remoteSchema),
  packages: z.array(packageSchema),
  websiteUrl: z.string().optional(),
  repositoryUrl: z.string().optional(),
  auth: jsonObjectSchema.optional(),
  dataClassification: z.string().optional(),
  auditLog: z.boolean().optional(),
  protocolVersion: z.string().optional(),
  contractDigest: z.string().optional(),
  snapshotDigest: z.string().optional(),
  evaluatedAt: timestampSchema,
  /** Names of its tools at the latest version, in order. */
  toolNames: z.array(z.string()).optional(),
});

/** What the server offers an agent, at one version. */
export const capabilitiesSchema = z.object({
  version: z.string().optional(),
  protocolVersion: z.string().optional(),
  snapshotDigest: z.string().optional(),
  instructions: z.string().optional(),
  tools: z.array(jsonObjectSchema),
  prompts: z.array(jsonObjectSchema),
  resources: z.array(jsonObjectSchema),
  resourceTemplates: z.array(jsonObjectSchema),
  /** Names that are listed more than once; absent where there are none. */
  duplicates: z.array(jsonObjectSchema).optional(),
  /** What the server declares that it can, for example `resources.subscribe`. */
  capabilities: z.array(z.string()).optional(),
  /** Lists that caches may share among all callers; absent: none. */
  publicLists: z.array(z.string()).optional(),
});

/** One tool of a server, at one version. */
export const serverToolSchema = z.object({
  server: z.string(),
  trustLevel: trustLevelSchema,
  version: z.string().optional(),
  versionStatus: versionStatusSchema.optional(),
  snapshotDigest: z.string().optional(),
  /** As the snapshot has it: name, description, inputSchema and the rest. */
  tool: jsonObjectSchema,
});

/** A finding that somebody accepted, and why. */
export const waivedFindingSchema = findingSchema.extend({
  /** Absent: it was withdrawn, and the server waits to be judged again. */
  waiver: waiverSchema
    .pick({
      id: true,
      reason: true,
      grantedBy: true,
      expires: true,
      where: true,
    })
    .optional(),
});

/** The verdict on the server's latest version, failures first. */
export const serverFindingsSchema = z.object({
  status: verdictStatusSchema,
  evaluatedAt: timestampSchema,
  /** How the latest version stands to its baseline; absent: it has none. */
  compatibility: compatibilitySchema.optional(),
  findings: z.array(findingSchema),
  waived: z.array(waivedFindingSchema),
  /** Ids of the rules that were in force and silent. */
  passed: z.array(z.string()),
});

/** Lists that filter by these hold servers that match one value of each. */
export const serverFilterShape = {
  q: z
    .string()
    .max(200)
    .optional()
    .describe(
      'Words, each of which stands in name, title, description or a capability’s name',
    ),
  trust: z.array(trustLevelSchema).optional(),
  owner: z.array(z.string()).optional().describe('Entity references'),
  system: z.array(z.string()).optional().describe('Entity references'),
  lifecycle: z.array(z.string()).optional(),
  transport: z.array(z.string()).optional(),
  tag: z.array(z.string()).optional(),
  origin: z.array(originSchema).optional(),
  source: z.array(z.string()).optional().describe('Ids of sources'),
  rule: z
    .array(z.string())
    .optional()
    .describe('Servers with an unwaived finding of one of these rules'),
  verdict: z.array(verdictStatusSchema).optional(),
  parameter: z
    .array(z.string())
    .optional()
    .describe('Servers with a tool parameter of one of these names'),
  parameterType: z
    .array(z.string())
    .optional()
    .describe(
      'Servers with a tool parameter of one of these types; together with `parameter`, of these names and types',
    ),
  unowned: z
    .boolean()
    .optional()
    .describe('Servers whose owner is missing or no group of the catalog'),
  stale: z
    .boolean()
    .optional()
    .describe('Servers whose source has failed since they were read'),
};

export const serverFilterSchema = z.object(serverFilterShape);

export const serverListQuerySchema = serverFilterSchema.extend({
  sort: z
    .enum(['title', 'trust', 'owner', 'tools', 'version', 'read'])
    .optional()
    .describe('Absent: title. Ties are in the order of titles, then names'),
  order: z.enum(['asc', 'desc']).optional().describe('Absent: asc'),
  cursor: z
    .string()
    .max(2000)
    .optional()
    .describe('nextCursor of the page before, for the same filters and order'),
  limit: z.number().int().min(1).max(200).optional().describe('Absent: 50'),
});

export const serverListSchema = z.object({
  items: z.array(serverSummarySchema),
  /** All servers that match, not only this page's. */
  total: z.number().int(),
  /** All tools of the servers that match. */
  totalTools: z.number().int(),
  nextCursor: z.string().optional(),
});

export const facetValueSchema = z.object({
  value: z.string(),
  count: z.number().int(),
});

/** Per filter, its values among the servers that match the other filters. */
export const facetsSchema = z.object({
  trust: z.array(facetValueSchema),
  owner: z.array(facetValueSchema),
  system: z.array(facetValueSchema),
  lifecycle: z.array(facetValueSchema),
  transport: z.array(facetValueSchema),
  tag: z.array(facetValueSchema),
});
