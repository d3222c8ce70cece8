import { BUMPS, IMPACTS, TRUST_LEVELS } from 'mcp-governance';
import { z } from 'zod';

/** ISO 8601, UTC. */
export const timestampSchema = z.string();

export const trustLevelSchema = z.enum(TRUST_LEVELS);

export const findingLevelSchema = z.enum(['error', 'warning', 'info']);

export const verdictStatusSchema = z.enum(['pass', 'warn', 'fail', 'unknown']);

export const originSchema = z.enum(['internal', 'third-party']);

export const versionStatusSchema = z.enum(['active', 'deprecated', 'deleted']);

/** Any value that JSON can write. */
export const jsonValueSchema = z.json();

export const jsonObjectSchema = z.record(z.string(), jsonValueSchema);

export const locationSchema = z.object({
  file: z.string(),
  line: z.number().int(),
  column: z.number().int(),
});

/** How far a version number is raised; `null` where that is not decided. */
export const bumpSchema = z.enum(BUMPS).nullable();

export const impactSchema = z.enum(IMPACTS);

export const impactFlagSchema = z.enum(['review', 'security', 'portability']);

/** A part of one of two versions; without a value where that is too large. */
export const comparedPlaceSchema = z.object({
  document: z.enum(['manifest', 'snapshot']),
  pointer: z.string(),
  value: jsonValueSchema.optional(),
});

/** A finding with its prose: what is wrong and how to fix it. */
export const findingSchema = z.object({
  rule: z.string(),
  level: findingLevelSchema,
  document: z.enum(['manifest', 'snapshot']),
  pointer: z.string(),
  subject: z.string().optional(),
  messageId: z.string(),
  data: jsonObjectSchema,
  fingerprint: z.string(),
  undecided: z.boolean().optional(),
  blocks: z.boolean().optional(),
  location: locationSchema.optional(),
  /** From here on: what compatibility checks add. */
  impact: impactSchema.optional(),
  flags: z.array(impactFlagSchema).optional(),
  bump: bumpSchema.optional(),
  /** Name of the tool that it is about. */
  tool: z.string().optional(),
  /** Where in the tool's schema, for example `items[].status`. */
  path: z.string().optional(),
  /** A call's arguments that worked and now fail, or a result nobody was promised. */
  witness: jsonValueSchema.optional(),
  before: comparedPlaceSchema.optional(),
  after: comparedPlaceSchema.optional(),
  message: z.string(),
  fix: z.string(),
});

/** One condition of a trust level, with its prose. */
export const trustCriterionSchema = z.object({
  id: z.string(),
  level: trustLevelSchema,
  held: z.boolean().optional(),
  data: jsonObjectSchema,
  text: z.string(),
  fix: z.string(),
});

export const trustSchema = z.object({
  level: trustLevelSchema,
  criteria: z.array(trustCriterionSchema),
});
