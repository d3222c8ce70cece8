import { z } from 'zod';
import { timestampSchema } from './primitives';

/** Where a waiver stands: the owner's in the manifest, the platform team's elsewhere. */
export const waiverPlaceSchema = z.enum(['registry', 'manifest', 'app-config']);

/** A finding that the platform team accepts. */
export const waiverSchema = z.object({
  /** Absent for those of manifests and app-config, which end there. */
  id: z.string().optional(),
  /** Absent: of whichever server reports the fingerprint. */
  server: z.string().optional(),
  fingerprint: z.string(),
  reason: z.string(),
  /** Entity reference of a user, or what the manifest says. */
  grantedBy: z.string(),
  grantedAt: timestampSchema.optional(),
  /** Absent: until it is withdrawn. */
  expires: timestampSchema.optional(),
  where: waiverPlaceSchema,
  /** It has not expired. */
  inForce: z.boolean(),
  /** The rule or check whose finding it accepts now; absent: nothing reports it. */
  rule: z.string().optional(),
});

export const waiverListSchema = z.object({
  items: z.array(waiverSchema),
  total: z.number().int(),
  nextCursor: z.string().optional(),
});

export const waiverQuerySchema = z.object({
  server: z.string().max(200).optional(),
  cursor: z.string().max(1000).optional(),
  limit: z.number().int().min(1).max(200).optional().describe('Absent: 50'),
});

export const waiverRequestSchema = z.strictObject({
  server: z.string().min(1).max(200),
  /** Of the finding, as the verdict or a refusal to publish names it. */
  fingerprint: z.string().regex(/^[0-9a-f]{16}$/, 'Is not a fingerprint'),
  reason: z.string().trim().min(1).max(1000),
  /** A date (counted to its end, UTC) or time; absent: until withdrawn. */
  expires: z.string().max(40).optional(),
});

export const waiverWithdrawalSchema = z.object({
  reason: z
    .string()
    .trim()
    .min(1)
    .max(1000)
    .describe('Why, for the audit trail'),
});
