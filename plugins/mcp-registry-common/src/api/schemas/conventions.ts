import { z } from 'zod';
import { findingLevelSchema, jsonObjectSchema } from './primitives';

/** A rule as the organization has set it. */
export const conventionSchema = z.object({
  id: z.string(),
  aliases: z.array(z.string()),
  category: z.string(),
  subject: z.string(),
  summary: z.string(),
  reference: z.string(),
  preset: z.string(),
  since: z.string(),
  level: z.union([findingLevelSchema, z.literal('off')]),
  defaultLevel: findingLevelSchema,
  options: jsonObjectSchema,
  scope: jsonObjectSchema.optional(),
  blocks: z.boolean(),
  /** The rule's page, Markdown. */
  page: z.string(),
  /** Servers that break the rule now, among those the caller may see. */
  brokenBy: z.number().int(),
});

export const conventionsSchema = z.object({
  items: z.array(conventionSchema),
  rulesetDigest: z.string(),
});
