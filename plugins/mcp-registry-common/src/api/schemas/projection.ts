import { z } from 'zod';
import {
  timestampSchema,
  trustLevelSchema,
  verdictStatusSchema,
} from './primitives';
import { packageSchema, remoteSchema, supportSchema } from './servers';

/** What a server's catalog entity is made of. */
export const projectedServerSchema = z.object({
  name: z.string(),
  title: z.string(),
  description: z.string(),
  entityRef: z.string(),
  /**
   * `provider`: the registry's own provider emits the entity. `catalog`:
   * somebody declared it, and the registry only badges it.
   */
  binding: z.enum(['provider', 'catalog']),
  /** The origin location that the registry bound the entity to. */
  originLocation: z.string().optional(),
  owner: z.string().optional(),
  system: z.string().optional(),
  lifecycle: z.string().optional(),
  tags: z.array(z.string()),
  wraps: z.array(z.string()),
  remotes: z.array(remoteSchema),
  packages: z.array(packageSchema),
  websiteUrl: z.string().optional(),
  repositoryUrl: z.string().optional(),
  support: supportSchema,
  trustLevel: trustLevelSchema,
  verdict: verdictStatusSchema,
  version: z.string().optional(),
  tools: z.number().int(),
});

export const projectedServersSchema = z.object({
  items: z.array(projectedServerSchema),
  nextCursor: z.string().optional(),
});

export const projectedServersQuerySchema = z.object({
  /** Only these servers; absent: all of them, page by page. */
  name: z.array(z.string()).optional(),
  cursor: z.string().max(1000).optional(),
  limit: z.number().int().min(1).max(1000).optional(),
});

/** What a search engine indexes of a server. */
export const searchDocumentSchema = z.object({
  name: z.string(),
  title: z.string(),
  description: z.string(),
  entityRef: z.string(),
  owner: z.string().optional(),
  /** The owner is a group that the catalog has. */
  ownerResolved: z.boolean(),
  system: z.string().optional(),
  lifecycle: z.string(),
  trustLevel: trustLevelSchema,
  version: z.string().optional(),
  tags: z.array(z.string()),
  wraps: z.array(z.string()),
  tools: z.array(
    z.object({
      name: z.string(),
      title: z.string().optional(),
      /** Its first 200 characters. */
      description: z.string().optional(),
    }),
  ),
});

export const searchDocumentsSchema = z.object({
  items: z.array(searchDocumentSchema),
  nextCursor: z.string().optional(),
});

export const searchDocumentsQuerySchema = z.object({
  cursor: z.string().max(1000).optional(),
  limit: z.number().int().min(1).max(500).optional().describe('Absent: 100'),
});

/** One row of the changes table. */
export const changeSchema = z.object({
  /** Grows by one; no later number becomes visible before an earlier one. */
  sequence: z.number().int(),
  at: timestampSchema,
  kind: z.enum([
    'server-created',
    'server-updated',
    'server-removed',
    'version-published',
    'version-status-changed',
    'verdict-changed',
  ]),
  server: z.string(),
  entityRef: z.string(),
});

export const changesSchema = z.object({
  items: z.array(changeSchema),
  /** Ask for what comes after this one next. */
  cursor: z.number().int(),
});

export const changesQuerySchema = z.object({
  /** Absent: no change at all, only the cursor at which they end now. */
  after: z.number().int().min(0).optional(),
  limit: z.number().int().min(1).max(1000).optional(),
});

/** What the catalog module found out about entity names. */
export const nameConflictsSchema = z.object({
  /** Every server whose entity name another location holds, and which. */
  conflicts: z.array(z.object({ server: z.string(), heldBy: z.string() })),
});
