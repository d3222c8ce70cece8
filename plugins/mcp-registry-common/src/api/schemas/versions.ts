import { z } from 'zod';
import {
  bumpSchema,
  comparedPlaceSchema,
  impactFlagSchema,
  impactSchema,
  jsonObjectSchema,
  jsonValueSchema,
  timestampSchema,
  verdictStatusSchema,
  versionStatusSchema,
} from './primitives';

/** How a version stands to its baseline. */
export const compatibilitySchema = z.object({
  /** Version number of the baseline. */
  baseline: z.string(),
  /** What the version number says; `null` where it says nothing. */
  declaredBump: bumpSchema,
  /** What the unwaived changes require; `null` where undecided. */
  requiredBump: bumpSchema,
  impact: impactSchema,
  flags: z.array(impactFlagSchema),
  /** The declared bump covers the required one. */
  covered: z.boolean(),
  /** The version number that would be right, where the declared bump is too small. */
  suggestedVersion: z.string().optional(),
});

export const versionSchema = z.object({
  version: z.string(),
  major: z.string(),
  status: versionStatusSchema,
  statusMessage: z.string().optional(),
  sunsetAt: timestampSchema.optional(),
  /** The latest of all versions. */
  latest: z.boolean(),
  /** The latest of its major, by the same rules. */
  latestOfMajor: z.boolean(),
  publishedAt: timestampSchema,
  publishedBy: z.string(),
  verdict: verdictStatusSchema,
  contractDigest: z.string(),
  snapshotDigest: z.string().optional(),
  counts: z.object({ tools: z.number().int() }),
  /** Absent: there was no version to compare it with. */
  compatibility: compatibilitySchema.optional(),
});

/** A server's versions, highest first. */
export const versionsSchema = z.object({ items: z.array(versionSchema) });

/** What a compatibility check found between two versions, in prose and data. */
export const diffFindingSchema = z.object({
  /** Id of the check. */
  check: z.string(),
  /** What the check looks for, in one sentence. */
  summary: z.string(),
  message: z.string(),
  fix: z.string(),
  /** For example `tool:refund_invoice`. */
  subject: z.string().optional(),
  /** Name of the tool that it is about. */
  tool: z.string().optional(),
  /** Where in the tool's schema, for example `items[].status`. */
  path: z.string().optional(),
  impact: impactSchema,
  flags: z.array(impactFlagSchema),
  bump: bumpSchema,
  /** A call's arguments that worked and now fail, or a result nobody was promised. */
  witness: jsonValueSchema.optional(),
  before: comparedPlaceSchema.optional(),
  after: comparedPlaceSchema.optional(),
  messageId: z.string(),
  data: jsonObjectSchema,
  fingerprint: z.string(),
});

/** What changed between two versions, gravest first. */
export const diffSchema = z.object({
  server: z.string(),
  /** Absent: `to` is the first version, and everything in it is new. */
  from: z.string().optional(),
  to: z.string(),
  declaredBump: bumpSchema,
  requiredBump: bumpSchema,
  impact: impactSchema,
  flags: z.array(impactFlagSchema),
  findings: z.array(diffFindingSchema),
});

export const diffQuerySchema = z.object({
  from: z
    .string()
    .max(255)
    .optional()
    .describe('Version to compare with; absent: the baseline of `to`'),
  to: z.string().max(255).optional().describe('Absent: the latest'),
});

/** One version in the changelog: what it changed, beside its baseline. */
export const changelogEntrySchema = z.object({
  version: z.string(),
  major: z.string(),
  status: versionStatusSchema,
  statusMessage: z.string().optional(),
  sunsetAt: timestampSchema.optional(),
  publishedAt: timestampSchema,
  publishedBy: z.string(),
  baseline: z.string().optional(),
  declaredBump: bumpSchema,
  requiredBump: bumpSchema,
  impact: impactSchema,
  flags: z.array(impactFlagSchema),
  /** Gravest first, without before and after: the diff has them. */
  changes: z.array(
    diffFindingSchema.pick({
      check: true,
      message: true,
      subject: true,
      tool: true,
      path: true,
      impact: true,
      flags: true,
      fingerprint: true,
    }),
  ),
});

/** What each version changed, the one published last first. */
export const changelogSchema = z.object({
  server: z.string(),
  /** The same as `items`, to copy. */
  markdown: z.string(),
  items: z.array(changelogEntrySchema),
  /** All versions, not only this page's. */
  total: z.number().int(),
  nextCursor: z.string().optional(),
});

export const changelogQuerySchema = z.object({
  cursor: z.string().max(1000).optional(),
  limit: z.number().int().min(1).max(100).optional().describe('Absent: 20'),
});

/** A version's new status. Everything else of a version never changes. */
export const versionStatusRequestSchema = z.strictObject({
  status: versionStatusSchema,
  /** For those who use the version, such as what to use instead. */
  message: z.string().trim().min(1).max(1000).optional(),
  /** When a deprecated version goes away: a date, or a time. */
  sunsetAt: z.string().max(40).optional(),
  /** Why, for the audit trail. */
  reason: z.string().trim().min(1).max(1000),
});
