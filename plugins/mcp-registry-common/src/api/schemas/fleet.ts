import { z } from 'zod';
import {
  findingSchema,
  jsonObjectSchema,
  timestampSchema,
  trustLevelSchema,
} from './primitives';

export const sourceSchema = z.object({
  id: z.string(),
  kind: z.enum(['file', 'url', 'catalog', 'publish']),
  target: z.string(),
  state: z.enum(['waiting', 'ok', 'failed']),
  lastAttemptAt: timestampSchema.optional(),
  lastSuccessAt: timestampSchema.optional(),
  error: z.string().optional(),
  servers: z.number().int(),
  /** Manifests that could not be read into a server. */
  rejected: z.number().int(),
});

export const sourcesSchema = z.object({ items: z.array(sourceSchema) });

/** A manifest that no server could be made of. */
export const rejectedManifestSchema = z.object({
  sourceId: z.string(),
  location: z.string(),
  readAt: timestampSchema,
  findings: z.array(findingSchema),
});

export const rejectedListSchema = z.object({
  items: z.array(rejectedManifestSchema),
  /** All of them, not only this page's. */
  total: z.number().int(),
  nextCursor: z.string().optional(),
});

export const rejectedQuerySchema = z.object({
  /** Holds a location, which may be a thousand characters long. */
  cursor: z.string().max(10_000).optional(),
  limit: z.number().int().min(1).max(200).optional().describe('Absent: 50'),
});

/** The fleet's health, over the servers that the caller may see. */
export const fleetHealthSchema = z.object({
  servers: z.number().int(),
  tools: z.number().int(),
  unowned: z.number().int(),
  byTrust: z.array(
    z.object({ level: trustLevelSchema, count: z.number().int() }),
  ),
  /** Servers with at least one error-level finding. */
  breakingRules: z.number().int(),
  /** The rules most often broken, worst first. */
  brokenRules: z.array(
    z.object({
      rule: z.string(),
      /** The handbook has a page of it: no parser or the registry reports it. */
      isRule: z.boolean(),
      level: z.string(),
      summary: z.string(),
      servers: z.number().int(),
      findings: z.number().int(),
    }),
  ),
  parameters: z.object({
    /** Parameter names that two servers or more use. */
    shared: z.number().int(),
    /** Those of one shape everywhere: the same schema, but for its prose. */
    agreeing: z.number().int(),
    /** Those of several shapes, most used first. */
    disagreements: z.array(
      z.object({
        name: z.string(),
        shapes: z.number().int(),
        /** Types in words; none where all leave it open. */
        types: z.array(
          z.object({ type: z.string(), servers: z.number().int() }),
        ),
      }),
    ),
  }),
  /** Conformance by team: servers of an owner that break a category's rules. */
  matrix: z.array(
    z.object({
      owner: z.string().optional(),
      servers: z.number().int(),
      broken: z.record(z.string(), z.number().int()),
    }),
  ),
  sources: z.array(sourceSchema),
});

export const auditEventSchema = z.object({
  id: z.number().int(),
  at: timestampSchema,
  event: z.string(),
  outcome: z.enum(['success', 'refused']),
  principal: z
    .string()
    .describe('In whose name: a user, a token’s subject, a source or a plugin'),
  actor: z
    .string()
    .optional()
    .describe('The plugin that acts for the principal, where one does'),
  server: z.string().optional(),
  version: z.string().optional(),
  before: jsonObjectSchema.optional(),
  after: jsonObjectSchema.optional(),
  reason: z.string().optional(),
});

export const auditListSchema = z.object({
  items: z.array(auditEventSchema),
  total: z.number().int(),
  nextCursor: z.string().optional(),
});

export const auditQuerySchema = z.object({
  server: z.string().optional(),
  event: z.string().optional(),
  cursor: z.string().max(1000).optional(),
  limit: z.number().int().min(1).max(200).optional(),
});
