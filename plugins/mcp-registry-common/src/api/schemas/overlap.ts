import { z } from 'zod';
import { timestampSchema } from './primitives';
import { serverSummarySchema } from './servers';

/** What kind of thing makes two servers cover the same ground. */
export const overlapEvidenceKindSchema = z.enum([
  'same-api',
  'same-endpoint',
  'same-package',
  'same-host',
  'same-audience',
  'same-credential',
  'same-scopes',
  'same-product',
  'same-source',
  'same-tools',
  'similar-text',
]);

/** One reason why two servers cover the same ground. */
export const overlapEvidenceSchema = z.object({
  kind: overlapEvidenceKindSchema,
  /** Says it; names and words in it are the manifests’. */
  sentence: z.string(),
  /** The references, addresses, names or words that both have. */
  values: z.array(z.string()),
  /** Tools that do the same, one of each server; only of `same-tools`. */
  tools: z.array(z.object({ left: z.string(), right: z.string() })).optional(),
  /** How many tools the server with fewer has; only of `same-tools`. */
  outOf: z.number().int().optional(),
});

/** Whether the manifests state it or their content shows it. */
export const overlapBasisSchema = z.enum(['stated', 'seen']);

/** Why servers that cover the same ground are meant to. */
export const overlapDecisionSchema = z.object({
  reason: z.string(),
  /** Entity reference of a user. */
  decidedBy: z.string(),
  decidedAt: timestampSchema,
  /** Names of servers that came to the cluster after it was decided. */
  joinedSince: z.array(z.string()),
});

/** What the servers of a cluster have in common. */
export const overlapGroundSchema = z.object({
  kind: z.enum([
    'api',
    'endpoint',
    'package',
    'host',
    'audience',
    'product',
    'tools',
  ]),
  value: z.string(),
});

/** Another server that covers the same ground. */
export const serverOverlapSchema = z.object({
  server: serverSummarySchema.omit({ matches: true }),
  basis: overlapBasisSchema,
  isOneOwner: z.boolean(),
  /** What weighs most first. */
  evidence: z.array(overlapEvidenceSchema),
  /** The cluster that both are in. */
  cluster: z.string().optional(),
  /** Why it is meant to be so; absent: nobody said that it is. */
  intended: overlapDecisionSchema.optional(),
});

export const serverOverlapsSchema = z.object({
  /** Most evidence first. */
  items: z.array(serverOverlapSchema),
});

/** Servers over one ground. */
export const overlapClusterSchema = z.object({
  /** Stays as long as the ground does. */
  id: z.string(),
  ground: overlapGroundSchema,
  /** Says what it is, as `billing-api is wrapped 3 times, by …`. */
  sentence: z.string(),
  servers: z.array(serverSummarySchema.omit({ matches: true })),
  owners: z.array(z.string()),
  /** Each pair with its evidence, most first; at most a hundred. */
  overlaps: z.array(
    z.object({
      left: z.string(),
      right: z.string(),
      evidence: z.array(overlapEvidenceSchema),
    }),
  ),
  intended: overlapDecisionSchema.optional(),
});

export const overlapClustersSchema = z.object({
  /** Those with most servers first; at most five hundred. */
  items: z.array(overlapClusterSchema),
  total: z.number().int(),
  /** The caller may say that a cluster is intended. */
  mayDecide: z.boolean(),
});

export const overlapDecisionRequestSchema = z.strictObject({
  reason: z.string().trim().min(1).max(1000),
});

/** A manifest that is not published, or not as it stands here. */
export const overlapPreviewRequestSchema = z.strictObject({
  manifest: z
    .string()
    .describe('Text of the server.json, as it stands in the file'),
  format: z
    .enum(['json', 'yaml'])
    .optional()
    .describe('What the text is written in; absent: json'),
  snapshot: z
    .string()
    .optional()
    .describe('Text of its snapshot; absent: the one that stands in it'),
});
