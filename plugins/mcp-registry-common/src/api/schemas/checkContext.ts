import { z } from 'zod';
import { jsonObjectSchema, timestampSchema } from './primitives';

function knownSchema<T extends z.ZodType>(value: T) {
  return z.discriminatedUnion('known', [
    z.object({ known: z.literal(true), value }),
    z.object({ known: z.literal(false) }),
  ]);
}

const decisionSchema = z.object({
  server: z.string(),
  major: z.string().optional(),
  by: z.string(),
  reason: z.string(),
  until: timestampSchema.optional(),
});

const contextWaiverSchema = z.object({
  server: z.string().optional(),
  fingerprint: z.string(),
  reason: z.string(),
  grantedBy: z.string(),
  expires: timestampSchema.optional(),
});

/** A published version with its content. */
export const contextBaselineSchema = z.object({
  version: z.string(),
  /** `ParsedManifest` of mcp-governance. */
  parsed: jsonObjectSchema,
  /** `Snapshot` of mcp-governance. */
  snapshot: knownSchema(jsonObjectSchema),
});

/**
 * All that `evaluate` of mcp-governance needs besides manifest and snapshot:
 * its `EvaluationContext`, as JSON. With the same of both, the command reaches
 * the verdict that the registry does.
 */
export const checkContextSchema = z.object({
  server: z.string(),
  /** Nobody published it yet, or nobody that the caller may see. */
  isNew: z.boolean(),
  /** Names all that is below but `now`, so that a report can say what it was made with. */
  digest: z.string(),
  /** Release of the rules that the registry judges by. */
  release: z.string(),
  now: timestampSchema,
  /** `Ruleset` of mcp-governance. */
  ruleset: jsonObjectSchema,
  rulesetDigest: z.string(),
  ownNamespaces: z.array(z.string()),
  /** Entity references of the catalog's groups, lower case. */
  groups: knownSchema(z.array(z.string())),
  /**
   * `FleetIndex` of mcp-governance. Servers that share a parameter are
   * counted and not named.
   */
  fleet: knownSchema(
    z.object({
      credentialReferences: z.record(z.string(), z.array(z.string())),
      parameters: z.record(
        z.string(),
        z.record(z.string(), z.array(z.string())),
      ),
    }),
  ),
  waivers: z.array(contextWaiverSchema),
  approvals: z.array(decisionSchema),
  denials: z.array(decisionSchema),
  allowlist: z.array(decisionSchema),
  drift: knownSchema(z.boolean()),
  probed: z.boolean().optional(),
  published: knownSchema(
    z.object({
      baseline: contextBaselineSchema.optional(),
      others: z.array(contextBaselineSchema),
      versions: z.array(z.string()),
    }),
  ),
});

export const checkContextQuerySchema = z.object({
  version: z
    .string()
    .max(255)
    .optional()
    .describe(
      'The version that is to be judged, which chooses the baseline; absent: one above all',
    ),
  credentialReference: z
    .string()
    .max(255)
    .optional()
    .describe('Of the manifest, to learn which other servers use it'),
});
